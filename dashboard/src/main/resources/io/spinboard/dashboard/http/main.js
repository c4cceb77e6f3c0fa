// Routes between the views, and passes events to the view that is shown.

import { Board } from './board.js';
import { Campaigns } from './campaigns.js';
import { clockWithSeconds, percent, times, whole } from './format.js';
import { Freshness } from './freshness.js';
import { Periods } from './periods.js';
import { Players } from './players.js';
import { Stream } from './stream.js';

const NEWS_INTERVAL_MILLIS = 15000;
const PERIODS = ['ALL_TIME', 'DAILY', 'HOURLY', 'WEEKLY'];
const MAX_PLAYER_ID = 2147483647;

// A blank name counts as missing.
const team = (entry) =>
  entry.teamName?.trim() ? entry.teamName : entry.teamId === null ? null : `Team ${entry.teamId}`;
const player = (entry) => `Player ${entry.playerId}`;
const playerLink = (entry) => `#/players/${entry.playerId}`;

const KINDS = [
  {
    id: 'top-teams',
    title: 'Top teams',
    unit: 'points',
    empty: 'No team has points yet.',
    key: (entry) => entry.teamId,
    label: team,
    link: () => null,
    detail: (entry) => [null, `${whole(entry.spins)} spins`],
    value: (entry) => BigInt(entry.totalScore),
  },
  {
    id: 'top-players',
    title: 'Top players',
    unit: 'points',
    empty: 'No player has points yet.',
    key: (entry) => entry.playerId,
    label: player,
    link: playerLink,
    detail: (entry) => team(entry),
    value: (entry) => BigInt(entry.totalScore),
  },
  {
    id: 'hot-streaks',
    title: 'Hot streaks',
    unit: 'recent vs long-term average',
    empty: 'No player is on a hot streak right now.',
    key: (entry) => entry.playerId,
    label: player,
    link: playerLink,
    detail: (entry) => team(entry),
    value: (entry) => entry.hotness,
    write: times,
  },
  {
    id: 'team-mvps',
    title: 'Team MVPs',
    unit: 'share of the team’s points',
    empty: 'No team has points yet.',
    key: (entry) => `${entry.playerId} ${entry.teamId}`,
    label: player,
    link: playerLink,
    detail: (entry) => team(entry),
    value: (entry) => entry.contribRatio,
    write: percent,
  },
];

const stream = new Stream();
const freshness = new Freshness(stream);
const campaigns = new Campaigns(() => freshness.now());
const players = new Players();
const periods = new Periods((period, at) => {
  const query = new URLSearchParams({ period, ...(at ? { at } : {}) });
  // With a history entry per step of the slider, the back button would be useless.
  const address = `#/boards?${query}`;
  if (at) {
    history.replaceState(null, '', address);
    route();
  } else location.hash = address;
});
const boards = new Map(KINDS.map((kind) => [kind.id, new Board(kind)]));
document.getElementById('boards').append(...[...boards.values()].map((board) => board.root));

let view = { page: 'boards', period: 'ALL_TIME', at: null };
let leader = null;
let lastNews = 0;

function parse(hash) {
  const [path, query] = hash.replace(/^#\/?/, '').split('?');
  const [page, id] = path.split('/');
  if (page === 'campaigns' && /^\d{1,10}$/.test(id ?? '')) return { page: 'campaign', id };
  if (page === 'players' && /^\d{1,10}$/.test(id ?? '')) return { page: 'player', id };
  if (page === 'campaigns') return { page: 'campaigns' };
  const parameters = new URLSearchParams(query);
  const period = PERIODS.includes(parameters.get('period')) ? parameters.get('period') : 'ALL_TIME';
  return { page: 'boards', period, at: parameters.get('at') };
}

function route() {
  const next = parse(location.hash);
  const moved = JSON.stringify(next) !== JSON.stringify(view);
  view = next;
  for (const page of ['boards', 'campaigns', 'campaign', 'player']) {
    document.getElementById(`${page}-page`).hidden = page !== view.page;
  }
  for (const link of document.querySelectorAll('header nav a')) {
    const here = view.page === 'campaign' ? 'campaigns' : view.page;
    if (link.dataset.page === here) link.setAttribute('aria-current', 'page');
    else link.removeAttribute('aria-current');
  }
  document.title = title();
  if (moved) resetView();
  subscribe();
}

function title() {
  if (view.page === 'player') return `Player ${view.id} – Spinboard`;
  return view.page === 'boards' ? 'Spinboard' : 'Campaigns – Spinboard';
}

// Moves the focus to the new page: the focused element may be hidden, and screen readers
// announce the new content.
function navigate() {
  const before = view;
  route();
  if (before.page !== view.page || before.id !== view.id) document.getElementById('content').focus();
}

function resetView() {
  leader = null;
  if (view.page === 'player') players.show(view.id);
  else players.hide();
  if (view.page === 'campaign') campaigns.reset();
  if (view.page === 'boards') {
    for (const [id, board] of boards) if (id !== 'hot-streaks') board.reset();
  }
}

function subscribe() {
  if (view.page === 'campaign') stream.subscribe(new URLSearchParams({ campaign: view.id }));
  else if (view.page === 'boards') {
    periods.select(view.period, view.at);
    stream.subscribe(
      new URLSearchParams({ period: view.period, ...(view.at ? { at: view.at } : {}) }),
    );
  } else stream.subscribe(new URLSearchParams({ period: 'ALL_TIME' }));
}

function showBoard(board) {
  players.changed();
  if (view.page !== 'boards') return;
  const hot = board.board === 'hot-streaks';
  const note = hot && board.asOf ? `as of ${clockWithSeconds(new Date(board.asOf))}` : '';
  boards.get(board.board)?.show(board.places, { arrows: hot || view.at === null, note });
  if (board.board === 'top-players') periods.describe(board);
  if (board.board === 'top-teams') announceLeader(board.places[0]);
}

// Announces a new leading team to screen readers, but not at every change.
function announceLeader(first) {
  if (!first || view.at !== null) return;
  const before = leader;
  leader = first.teamId;
  if (before === null || before === leader || Date.now() - lastNews < NEWS_INTERVAL_MILLIS) return;
  lastNews = Date.now();
  document.getElementById('news').textContent = `${team(first)} now leads the teams.`;
}

function find(event) {
  event.preventDefault();
  const field = document.getElementById('player');
  const typed = field.value.trim();
  const invalid = !/^\d{1,10}$/.test(typed) || Number(typed) > MAX_PLAYER_ID;
  field.setAttribute('aria-invalid', String(invalid));
  document.getElementById('find-error').textContent = invalid
    ? 'Enter a player number, for example 104.'
    : '';
  if (!invalid) location.hash = `#/players/${Number(typed)}`;
}

function pressKey(event) {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.target.matches('input:not([type=range])')) return;
  if (event.key === '/') {
    event.preventDefault();
    document.getElementById('player').focus();
  } else if (view.page === 'boards' && /^[1-4]$/.test(event.key)) periods.press(event.key - 1);
}

stream.addEventListener('status', (event) => periods.setServerTime(new Date(event.detail.now)));
stream.addEventListener('board', (event) => showBoard(event.detail));
stream.addEventListener('periods', (event) => periods.update(event.detail));
stream.addEventListener('campaigns', (event) => campaigns.updateAll(event.detail));
stream.addEventListener('campaign', (event) => campaigns.updateOne(event.detail));
document.getElementById('find').addEventListener('submit', find);
document.addEventListener('keydown', pressKey);
addEventListener('hashchange', navigate);
route();
