// The page of one player: all ranks of the player.

import { dayAndClock, element, name, percent, refill, score, span, times, whole } from './format.js';

const REFRESH_MILLIS = 2000;
const BOARDS = {
  'top-players': 'Top players',
  'team-mvps': 'Team MVPs',
  'hot-streaks': 'Hot streaks',
  campaign: 'Campaign',
  'campaign-recent': 'Campaign (recent)',
};

function value(rank) {
  if (rank.board === 'team-mvps') return `${percent(rank.ratio)} of the team`;
  if (rank.board === 'hot-streaks') return times(rank.ratio);
  const exact = BigInt(rank.score);
  return rank.scoring === null ? whole(exact) : score(rank.scoring, exact);
}

function when(rank) {
  if (rank.campaign !== null) {
    return element('a', { href: `#/campaigns/${rank.campaignId}` }, name(rank.campaign));
  }
  if (rank.board === 'hot-streaks') return 'now';
  const period = span(rank.period, rank.periodStart, rank.periodEnd);
  if (rank.period === 'ALL_TIME') return period;
  return element(
    'a',
    { href: `#/boards?period=${rank.period}&at=${rank.periodStart}` },
    `${period}${rank.closed ? ', closed' : ''}`,
  );
}

export class Players {
  #page = document.getElementById('player-page');
  #id = null;
  #etag = null;
  #due = null;

  show(id) {
    this.#id = id;
    this.#etag = null;
    this.#page.replaceChildren(
      element('h2', {}, `Player ${id}`),
      element('p', { className: 'empty' }, 'Loading …'),
    );
    this.#load(id);
  }

  hide() {
    this.#id = null;
  }

  /** Reloads the ranks after a delay. Called when a board changes, as the player may be on it. */
  changed() {
    if (this.#id === null || this.#due) return;
    this.#due = setTimeout(() => {
      this.#due = null;
      if (this.#id !== null) this.#load(this.#id);
    }, REFRESH_MILLIS);
  }

  async #load(id) {
    try {
      const response = await fetch(`api/players/${id}`, { cache: 'no-cache' });
      const body = await response.json();
      if (id !== this.#id) return;
      if (!response.ok) this.#showMessage(id, body.detail);
      else if (this.#etag !== response.headers.get('ETag')) {
        this.#etag = response.headers.get('ETag');
        this.#fill(id, body.places);
      }
    } catch {
      // The freshness indicator reports the lost connection; this is another attempt.
      this.changed();
    }
  }

  #showMessage(id, message) {
    this.#etag = null;
    this.#page.replaceChildren(
      element('h2', {}, `Player ${id}`),
      element('p', { className: 'empty' }, message),
    );
  }

  #fill(id, ranks) {
    if (ranks.length === 0) {
      this.#showMessage(id, `Player ${id} is not on any board.`);
      return;
    }
    const rows = ranks.map((rank) =>
      element(
        'tr',
        {},
        element('td', { className: 'rank' }, String(rank.rank)),
        element('td', {}, BOARDS[rank.board]),
        element('td', { className: 'when' }, when(rank)),
        element('td', { className: 'value' }, value(rank)),
        element('td', { className: 'team' }, rank.teamName === null ? '' : name(rank.teamName)),
      ),
    );
    const publishedAt = dayAndClock(new Date(ranks[0].publishedAt));
    refill(
      this.#page,
      element('h2', {}, `Player ${id}`),
      element(
        'p',
        { className: 'detail' },
        `All time first, then the newest periods. First row published ${publishedAt}.`,
      ),
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
