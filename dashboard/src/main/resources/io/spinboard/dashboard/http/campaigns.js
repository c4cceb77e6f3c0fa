// Campaigns: those under way above the boards, all of them, and one with prizes and standings.

import { Board } from './board.js';
import { dayAndClock, duration, element, name, refill, score, whole } from './format.js';

const WORDS = {
  waiting: 'nothing counted yet',
  provisional: 'may still change',
  final: 'sealed: final',
  incomplete: 'incomplete: earlier spins are missing',
  invalid: 'not counted',
};

const SCORING = {
  win: 'wins',
  net: 'wins less stakes',
  turnover: 'stakes',
  spins: 'spins',
  'multiplier-max': 'best multiplier',
  'multiplier-sum': 'sum of multipliers',
};

/** How the campaign stands to the clock, in words that count down. */
function countdown(campaign, now) {
  const starts = new Date(campaign.startsAt);
  const ends = new Date(campaign.endsAt);
  if (now < starts) return `starts in ${duration((starts - now) / 1000)}`;
  if (now < ends) return `ends in ${duration((ends - now) / 1000)}`;
  return `ended ${dayAndClock(ends)}`;
}

const badge = (campaign) =>
  element(
    'span',
    { className: `badge ${campaign.status}` },
    (campaign.status === 'final' ? '🔒 ' : '') + WORDS[campaign.status],
  );

export class Campaigns {
  #all = null;
  #countdowns = [];
  #now;
  #running = document.getElementById('running');
  #listPage = document.getElementById('campaigns-page');
  #onePage = document.getElementById('campaign-page');
  #boards = null;
  #shownId = null;

  /** now(): the server's time. */
  constructor(now) {
    this.#now = now;
    setInterval(() => this.#tick(), 1000);
  }

  hearAll({ campaigns }) {
    this.#all = campaigns;
    this.#countdowns = this.#countdowns.filter(({ place }) => place === 'one');
    const now = this.#now();
    const near = campaigns.filter(
      (campaign) =>
        now < new Date(campaign.endsAt) && new Date(campaign.startsAt) - now < 86400e3,
    );
    refill(this.#running, ...near.slice(0, 6).map((campaign) => this.#chip(campaign)));
    refill(
      this.#listPage,
      element('h2', {}, 'Campaigns'),
      campaigns.length === 0
        ? element('p', { className: 'empty' }, 'There are no campaigns.')
        : element('ul', { className: 'cards' }, ...campaigns.map((each) => this.#card(each))),
    );
    this.#tick();
  }

  #counted(campaign, place) {
    const words = element('span', { className: 'countdown' });
    this.#countdowns.push({ words, campaign, place });
    return words;
  }

  #chip(campaign) {
    return element(
      'a',
      { className: 'chip', href: `#/campaigns/${campaign.campaignId}` },
      name(campaign.name),
      ' ',
      this.#counted(campaign, 'all'),
    );
  }

  #card(campaign) {
    return element(
      'li',
      {},
      element('a', { href: `#/campaigns/${campaign.campaignId}` }, name(campaign.name)),
      badge(campaign),
      this.#counted(campaign, 'all'),
      element('span', { className: 'detail' }, this.#numbers(campaign)),
    );
  }

  #numbers(campaign) {
    const who = campaign.subject === 'team' ? 'teams' : 'players';
    return `${whole(campaign.participants)} ${who}, ${whole(campaign.spins)} spins`;
  }

  /** Another campaign, or none, is to be shown. */
  reset() {
    this.#shownId = null;
    this.#onePage.replaceChildren(element('p', { className: 'empty' }, 'Waiting for the campaign …'));
  }

  hearOne({ campaign, prizes, standings, recent, closed }) {
    if (campaign === null) {
      this.#shownId = null;
      this.#onePage.replaceChildren(
        element('p', { className: 'empty' }, 'There is no such campaign.'),
      );
      return;
    }
    if (this.#shownId !== `${campaign.campaignId} ${campaign.scoring} ${campaign.subject}`) {
      this.#lay(campaign);
    }
    this.#fillHead(campaign, prizes);
    const arrows = !closed && campaign.status !== 'final';
    this.#boards.whole.show(standings, { arrows });
    this.#boards.recent.root.hidden = recent.length === 0;
    this.#boards.recent.show(recent, { arrows });
  }

  #lay(campaign) {
    this.#shownId = `${campaign.campaignId} ${campaign.scoring} ${campaign.subject}`;
    this.#boards = {
      whole: new Board(this.#kind(campaign, 'campaign-standings', 'Standings')),
      recent: new Board(this.#kind(campaign, 'campaign-recent', 'Of late')),
      head: element('div', { className: 'campaign-head' }),
    };
    this.#onePage.replaceChildren(
      this.#boards.head,
      element('div', { className: 'pair' }, this.#boards.whole.root, this.#boards.recent.root),
    );
  }

  #kind(campaign, id, title) {
    const team = campaign.subject === 'team';
    return {
      id,
      title,
      unit: SCORING[campaign.scoring] ?? campaign.scoring,
      empty: 'Nobody is ranked yet.',
      key: (place) => place.subjectId,
      label: (place) =>
        team ? (place.name ?? `Team ${place.subjectId}`) : `Player ${place.subjectId}`,
      link: (place) => (team ? null : `#/players/${place.subjectId}`),
      detail: (place) => [
        null,
        `${whole(place.spins)} spins${place.prize ? ` · prize ${whole(BigInt(place.prize))}` : ''}`,
      ],
      value: (place) => BigInt(place.score),
      write: (value) => score(campaign.scoring, value),
    };
  }

  #fillHead(campaign, prizes) {
    this.#countdowns = this.#countdowns.filter(({ place }) => place !== 'one');
    const rows = prizes.map((prize) =>
      element(
        'li',
        {},
        prize.fromRank === prize.toRank
          ? `Rank ${prize.fromRank}: `
          : `Ranks ${prize.fromRank}–${prize.toRank}, each: `,
        element('strong', {}, whole(BigInt(prize.amount))),
      ),
    );
    this.#boards.head.replaceChildren(
      element('h2', {}, name(campaign.name)),
      badge(campaign),
      this.#counted(campaign, 'one'),
      element(
        'p',
        { className: 'detail' },
        `${dayAndClock(new Date(campaign.startsAt))} – ${dayAndClock(new Date(campaign.endsAt))}`,
        ` · ${this.#numbers(campaign)}, ${whole(campaign.qualified)} ranked`,
      ),
      ...(campaign.problem ? [element('p', { className: 'problem' }, campaign.problem)] : []),
      rows.length > 0
        ? element('ul', { className: 'prizes', ariaLabel: 'Prizes' }, ...rows)
        : element('p', { className: 'detail' }, 'No prizes.'),
    );
    this.#tick();
  }

  #tick() {
    const now = this.#now();
    for (const { words, campaign } of this.#countdowns) {
      const text = countdown(campaign, now);
      if (words.textContent !== text) words.textContent = text;
    }
  }
}
