// Where one player is on boards.

import { dayAndClock, element, name, percent, refill, score, span, times, whole } from './format.js';

const REFRESH_MILLIS = 2000;
const BOARDS = {
  'top-players': 'Top players',
  'team-mvps': 'Team MVPs',
  'hot-streaks': 'Hot streaks',
  campaign: 'Campaign',
  'campaign-recent': 'Campaign, of late',
};

function value(place) {
  if (place.board === 'team-mvps') return `${percent(place.ratio)} of the team`;
  if (place.board === 'hot-streaks') return times(place.ratio);
  const exact = BigInt(place.score);
  return place.scoring === null ? whole(exact) : score(place.scoring, exact);
}

function when(place) {
  if (place.campaign !== null) {
    return element('a', { href: `#/campaigns/${place.campaignId}` }, name(place.campaign));
  }
  if (place.board === 'hot-streaks') return 'now';
  const words = span(place.period, place.periodStart, place.periodEnd);
  if (place.period === 'ALL_TIME') return words;
  return element(
    'a',
    { href: `#/boards?period=${place.period}&at=${place.periodStart}` },
    `${words}${place.closed ? ', closed' : ''}`,
  );
}

export class Players {
  #page = document.getElementById('player-page');
  #id = null;
  #tag = null;
  #due = null;

  show(id) {
    this.#id = id;
    this.#tag = null;
    this.#page.replaceChildren(
      element('h2', {}, `Player ${id}`),
      element('p', { className: 'empty' }, 'Looking …'),
    );
    this.#load(id);
  }

  hide() {
    this.#id = null;
  }

  /** A board has changed, and the player may be on it. */
  changed() {
    if (this.#id === null || this.#due) return;
    this.#due = setTimeout(() => {
      this.#due = null;
      if (this.#id !== null) this.#load(this.#id);
    }, REFRESH_MILLIS);
  }

  async #load(id) {
    try {
      const answer = await fetch(`api/players/${id}`, { cache: 'no-cache' });
      const body = await answer.json();
      if (id !== this.#id) return;
      if (!answer.ok) this.#say(id, body.detail);
      else if (this.#tag !== answer.headers.get('ETag')) {
        this.#tag = answer.headers.get('ETag');
        this.#fill(id, body.places);
      }
    } catch {
      // The line above the page says that the server is away.
      this.changed();
    }
  }

  #say(id, words) {
    this.#tag = null;
    this.#page.replaceChildren(
      element('h2', {}, `Player ${id}`),
      element('p', { className: 'empty' }, words),
    );
  }

  #fill(id, places) {
    if (places.length === 0) {
      this.#say(id, `Player ${id} is on no board, now or in any period that has been.`);
      return;
    }
    const rows = places.map((place) =>
      element(
        'tr',
        {},
        element('td', { className: 'rank' }, String(place.rank)),
        element('td', {}, BOARDS[place.board]),
        element('td', { className: 'when' }, when(place)),
        element('td', { className: 'value' }, value(place)),
        element('td', { className: 'team' }, place.teamName === null ? '' : name(place.teamName)),
      ),
    );
    const latest = dayAndClock(new Date(places[0].publishedAt));
    refill(
      this.#page,
      element('h2', {}, `Player ${id}`),
      element('p', { className: 'detail' }, `Places on boards; the first as of ${latest}.`),
      element(
        'table',
        {},
        element(
          'thead',
          {},
          element(
            'tr',
            {},
            ...['Rank', 'Board', 'When', 'Score', 'Team'].map((title) =>
              element('th', { scope: 'col' }, title),
            ),
          ),
        ),
        element('tbody', {}, ...rows),
      ),
    );
  }
}
