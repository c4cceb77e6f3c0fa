// Which view is shown, and what of the stream it gets.

import { Board } from './board.js';
import { Campaigns } from './campaigns.js';
import { clockWithSeconds, percent, times, whole } from './format.js';
import { Freshness } from './freshness.js';
import { Periods } from './periods.js';
import { Players } from './players.js';
import { Stream } from './stream.js';

const NEWS_MILLIS = 15000;
const PERIODS = ['ALL_TIME', 'DAILY', 'HOURLY', 'WEEKLY'];
const LAST_PLAYER = 2147483647;

// A name of blanks is none.
const team = (place) =>
  place.teamName?.trim() ? place.teamName : place.teamId === null ? null : `Team ${place.teamId}`;
const player = (place) => `Player ${place.playerId}`;
const playerLink = (place) => `#/players/${place.playerId}`;

const KINDS = [
  {
    id: 'top-teams',
    title: 'Top teams',
    unit: 'points',
    empty: 'No team has points yet.',
    key: (place) => place.teamId,
    label: team,
    link: () => null,
    detail: (place) => [null, `${whole(place.spins)} spins`],
    value: (place) => BigInt(place.totalScore),
  },
  {
    id: 'top-players',
    title: 'Top players',
    unit: 'points',
    empty: 'No player has points yet.',
    key: (place) => place.playerId,
    label: player,
    link: playerLink,
    detail: (place) => team(place),
    value: (place) => BigInt(place.totalScore),
  },
  {
    id: 'hot-streaks',
    title: 'Hot streaks',
    unit: 'of late against usual',
    empty: 'Nobody is on a streak right now.',
    key: (place) => place.playerId,
    label: player,
    link: playerLink,
    detail: (place) => team(place),
    value: (place) => place.hotness,
    write: times,
  },
  {
    id: 'team-mvps',
    title: 'Team MVPs',
    unit: 'share of the team’s points',
    empty: 'No team has points yet.',
    key: (place) => `${place.playerId} ${place.teamId}`,
    label: player,
    link: playerLink,
    detail: (place) => team(place),
    value: (place) => place.contribRatio,
    write: percent,
  },
];

const stream = new Stream();
const freshness = new Freshness(stream);
const campaigns = new Campaigns(() => freshness.now());
const players = new Players();
const periods = new Periods((period, at) => {
  const query = new URLSearchParams({ period, ...(at ? { at } : {}) });
  // Every step of the scrubber in the history would bury the page that people came from.
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
  const asked = new URLSearchParams(query);
  const period = PERIODS.includes(asked.get('period')) ? asked.get('period') : 'ALL_TIME';
  return { page: 'boards', period, at: asked.get('at') };
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
  if (moved) begin();
  follow();
}

function title() {
  if (view.page === 'player') return `Player ${view.id} – Spinboard`;
  return view.page === 'boards' ? 'Spinboard' : 'Campaigns – Spinboard';
}

// What had the focus may be gone with its page; whoever hears the page is to hear the new one.
function turn() {
  const before = view;
  route();
  if (before.page !== view.page || before.id !== view.id) document.getElementById('content').focus();
}

function begin() {
  leader = null;
  if (view.page === 'player') players.show(view.id);
  else players.hide();
  if (view.page === 'campaign') campaigns.reset();
  if (view.page === 'boards') {
    for (const [id, board] of boards) if (id !== 'hot-streaks') board.reset();
  }
}

function follow() {
  if (view.page === 'campaign') stream.follow(new URLSearchParams({ campaign: view.id }));
  else if (view.page === 'boards') {
    periods.select(view.period, view.at);
    stream.follow(
      new URLSearchParams({ period: view.period, ...(view.at ? { at: view.at } : {}) }),
    );
  } else stream.follow(new URLSearchParams({ period: 'ALL_TIME' }));
}

function hearBoard(board) {
  players.changed();
  if (view.page !== 'boards') return;
  const hot = board.board === 'hot-streaks';
  const note = hot && board.asOf ? `as of ${clockWithSeconds(new Date(board.asOf))}` : '';
  boards.get(board.board)?.show(board.places, { arrows: hot || view.at === null, note });
  if (board.board === 'top-players') periods.describe(board);
  if (board.board === 'top-teams') tellLeader(board.places[0]);
}

// For those who hear the page: who leads, when that changes, and not every second.
function tellLeader(first) {
  if (!first || view.at !== null) return;
  const before = leader;
  leader = first.teamId;
  if (before === null || before === leader || Date.now() - lastNews < NEWS_MILLIS) return;
  lastNews = Date.now();
  document.getElementById('news').textContent = `${team(first)} leads the teams now.`;
}

function find(event) {
  event.preventDefault();
  const field = document.getElementById('player');
  const typed = field.value.trim();
  const wrong = !/^\d{1,10}$/.test(typed) || Number(typed) > LAST_PLAYER;
  field.setAttribute('aria-invalid', String(wrong));
  document.getElementById('find-error').textContent = wrong
    ? 'Type the number of a player, such as 104.'
    : '';
  if (!wrong) location.hash = `#/players/${Number(typed)}`;
}

function press(event) {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.target.matches('input:not([type=range])')) return;
  if (event.key === '/') {
    event.preventDefault();
    document.getElementById('player').focus();
  } else if (view.page === 'boards' && /^[1-4]$/.test(event.key)) periods.press(event.key - 1);
}

stream.addEventListener('board', (event) => hearBoard(event.detail));
stream.addEventListener('periods', (event) => periods.hear(event.detail));
stream.addEventListener('campaigns', (event) => campaigns.hearAll(event.detail));
stream.addEventListener('campaign', (event) => campaigns.hearOne(event.detail));
document.getElementById('find').addEventListener('submit', find);
document.addEventListener('keydown', press);
addEventListener('hashchange', turn);
route();
