// Campaigns: links above the boards, the list of all campaigns, and one campaign with its standings.

import { Board } from './board.js';
import { dayAndClock, duration, element, name, refill, score, whole } from './format.js';

const STATUS_TEXTS = {
  waiting: 'no standings yet',
  provisional: 'may still change',
  final: 'final',
  incomplete: 'incomplete: spins are missing',
  invalid: 'invalid: not counted',
};

const SCORING = {
  win: 'wins',
  net: 'wins minus stakes',
  turnover: 'stakes',
  spins: 'spins',
  'multiplier-max': 'best multiplier',
  'multiplier-sum': 'sum of multipliers',
};

/** The time until the campaign starts or ends, or when it ended. */
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
    (campaign.status === 'final' ? '🔒 ' : '') + STATUS_TEXTS[campaign.status],
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

  /** now(): the current time by the server's clock. */
  constructor(now) {
    this.#now = now;
    setInterval(() => this.#tick(), 1000);
  }

  updateAll({ campaigns }) {
    this.#all = campaigns;
    this.#countdowns = this.#countdowns.filter(({ view }) => view === 'one');
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

  #countdown(campaign, view) {
    const label = element('span', { className: 'countdown' });
    this.#countdowns.push({ label, campaign, view });
    return label;
  }

  #chip(campaign) {
    return element(
      'a',
      { className: 'chip', href: `#/campaigns/${campaign.campaignId}` },
      name(campaign.name),
      ' ',
      this.#countdown(campaign, 'all'),
    );
  }

  #card(campaign) {
    return element(
      'li',
      {},
      element('a', { href: `#/campaigns/${campaign.campaignId}` }, name(campaign.name)),
      badge(campaign),
      this.#countdown(campaign, 'all'),
      element('span', { className: 'detail' }, this.#numbers(campaign)),
    );
  }

  #numbers(campaign) {
    const subjects = campaign.subject === 'team' ? 'teams' : 'players';
    return `${whole(campaign.participants)} ${subjects}, ${whole(campaign.spins)} spins`;
  }

  /** Clears the page before it shows another campaign. */
  reset() {
    this.#shownId = null;
    this.#onePage.replaceChildren(element('p', { className: 'empty' }, 'Loading …'));
  }

  updateOne({ campaign, prizes, standings, recent, closed }) {
    if (campaign === null) {
      this.#shownId = null;
      this.#onePage.replaceChildren(
        element('p', { className: 'empty' }, 'This campaign does not exist.'),
      );
      return;
    }
    if (this.#shownId !== `${campaign.campaignId} ${campaign.scoring} ${campaign.subject}`) {
      this.#createBoards(campaign);
    }
    this.#fillHead(campaign, prizes);
    const arrows = !closed && campaign.status !== 'final';
    this.#boards.whole.show(standings, { arrows });
    this.#boards.recent.root.hidden = recent.length === 0;
    this.#boards.recent.show(recent, { arrows });
  }

  #createBoards(campaign) {
    this.#shownId = `${campaign.campaignId} ${campaign.scoring} ${campaign.subject}`;
    this.#boards = {
      whole: new Board(this.#kind(campaign, 'campaign-standings', 'Standings')),
      recent: new Board(this.#kind(campaign, 'campaign-recent', 'Recent')),
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
      empty: 'No entries yet.',
      key: (entry) => entry.subjectId,
      label: (entry) =>
        team ? (entry.name ?? `Team ${entry.subjectId}`) : `Player ${entry.subjectId}`,
      link: (entry) => (team ? null : `#/players/${entry.subjectId}`),
      detail: (entry) => [
        null,
        `${whole(entry.spins)} spins${entry.prize ? ` · prize ${whole(BigInt(entry.prize))}` : ''}`,
      ],
      value: (entry) => BigInt(entry.score),
      write: (value) => score(campaign.scoring, value),
    };
  }

  #fillHead(campaign, prizes) {
    this.#countdowns = this.#countdowns.filter(({ view }) => view !== 'one');
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
      this.#countdown(campaign, 'one'),
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
    for (const { label, campaign } of this.#countdowns) {
      const text = countdown(campaign, now);
      if (label.textContent !== text) label.textContent = text;
    }
  }
}
