// A board as ranked bars, which move when ranks change.

import { element, name, whole } from './format.js';

const MOVE_MILLIS = 600;
const COMPARED_MILLIS = 30000;
const calm = matchMedia('(prefers-reduced-motion: reduce)');

const moves = () => !calm.matches && !document.hidden;

/** Between two numbers of one kind. */
const between = (from, to, part) =>
  typeof to === 'bigint'
    ? from + BigInt(Math.round(Number(to - from) * part))
    : from + (to - from) * part;

/** Counts a number up or down to where it is now; the last one written is exact. */
function count(cell, to, write) {
  const from = cell.shownNumber ?? to;
  cell.shownNumber = to;
  cancelAnimationFrame(cell.frame);
  if (!moves() || from === to) {
    cell.textContent = write(to);
    return;
  }
  const begun = performance.now();
  const step = (now) => {
    const part = Math.min(1, (now - begun) / MOVE_MILLIS);
    const eased = 1 - (1 - part) ** 3;
    cell.textContent = write(part === 1 ? to : between(from, to, eased));
    if (part < 1) cell.frame = requestAnimationFrame(step);
  };
  cell.frame = requestAnimationFrame(step);
}

export class Board {
  #rows = new Map();
  #history = [];
  #title;
  #empty;
  #list = element('ol');
  #note = element('p', { className: 'note' });
  #kind;
  /** The element that shows it. */
  root;

  /**
   * kind: { id, title, unit, empty, key(place), label(place), link(place), detail(place), value(place),
   * write(value) }; values are numbers, or BigInts where every digit counts.
   */
  constructor(kind) {
    this.#kind = kind;
    this.#title = element('h2', { id: `${kind.id}-title` }, kind.title);
    this.#empty = element('p', { className: 'empty' }, 'Waiting for the board …');
    this.#list.setAttribute('aria-labelledby', this.#title.id);
    // Without marks it would be no list to some browsers.
    this.#list.setAttribute('role', 'list');
    this.root = element(
      'section',
      { className: 'board', id: kind.id },
      element(
        'div',
        { className: 'head' },
        this.#title,
        element('span', { className: 'unit' }, kind.unit),
      ),
      this.#list,
      this.#empty,
      this.#note,
    );
  }

  /** Forgets what was shown: what comes next is about something else. */
  reset() {
    this.#rows.forEach((row) => row.line.remove());
    this.#rows.clear();
    this.#history = [];
    this.#empty.hidden = false;
    this.#empty.textContent = 'Waiting for the board …';
    this.#note.textContent = '';
  }

  /** Shows places; those of a board that no longer changes have no arrows. */
  show(places, { arrows = true, note = '' } = {}) {
    const kind = this.#kind;
    const before = this.#tops();
    const most = Math.max(...places.map((place) => Number(kind.value(place))), 0);
    const earlier = arrows ? this.#compare(places) : null;
    const gone = new Set(this.#rows.keys());
    places.forEach((place, index) => {
      const key = kind.key(place);
      gone.delete(key);
      const row = this.#rows.get(key) ?? this.#add(key);
      this.#fill(row, place, most, earlier);
      if (this.#list.children[index] !== row.line) {
        this.#list.insertBefore(row.line, this.#list.children[index] ?? null);
      }
    });
    for (const key of gone) {
      this.#rows.get(key).line.remove();
      this.#rows.delete(key);
    }
    this.#empty.hidden = places.length > 0;
    this.#empty.textContent = kind.empty;
    this.#note.textContent = note;
    this.#move(before);
  }

  #add(key) {
    const row = {
      line: element('li'),
      rank: element('span', { className: 'rank' }),
      move: element('span', { className: 'move' }),
      bar: element('span', { className: 'bar', ariaHidden: 'true' }),
      who: element('a', { className: 'who' }),
      detail: element('span', { className: 'detail' }),
      value: element('span', { className: 'value' }),
    };
    row.line.append(
      row.bar,
      row.rank,
      row.move,
      element('span', { className: 'main' }, row.who, row.detail),
      row.value,
    );
    this.#rows.set(key, row);
    return row;
  }

  #fill(row, place, most, earlier) {
    const kind = this.#kind;
    row.rank.textContent = place.rank;
    const value = kind.value(place);
    row.bar.style.setProperty('--part', most > 0 ? Math.max(0, Number(value)) / most : 0);
    this.#write(row.who, kind.label(place));
    const link = kind.link(place);
    if (link) row.who.href = link;
    this.#write(row.detail, kind.detail(place));
    count(row.value, value, kind.write ?? whole);
    this.#arrow(row, place, earlier);
  }

  /** Text is isolated as a name; [text, text] is a name that something plain follows. */
  #write(where, label) {
    const [shown, plain] = Array.isArray(label) ? label : [label, ''];
    const words = `${shown ?? ''}\n${plain}`;
    if (where.shownWords === words) return;
    where.shownWords = words;
    where.replaceChildren(...(shown === null ? [] : [name(shown)]), plain);
  }

  #arrow(row, place, earlier) {
    const then = earlier?.get(this.#kind.key(place));
    let [look, mark, words] = ['', '', ''];
    if (earlier && then === undefined) [look, mark, words] = ['new', 'new', 'new'];
    else if (then > place.rank) {
      [look, mark, words] = ['up', `▲${then - place.rank}`, `up ${then - place.rank}`];
    } else if (then < place.rank) {
      [look, mark, words] = ['down', `▼${place.rank - then}`, `down ${place.rank - then}`];
    }
    if (row.move.shownWords === words) return;
    row.move.shownWords = words;
    row.move.className = `move ${look}`;
    row.move.replaceChildren(
      element('span', { ariaHidden: 'true' }, mark),
      element('span', { className: 'hidden' }, words),
    );
  }

  /** Ranks of half a minute ago, or of the first look if that was later; null at the first. */
  #compare(places) {
    const now = Date.now();
    const ranks = new Map(places.map((place) => [this.#kind.key(place), place.rank]));
    this.#history.push({ now, ranks });
    while (this.#history.length > 1 && this.#history[1].now <= now - COMPARED_MILLIS) {
      this.#history.shift();
    }
    return this.#history.length > 1 ? this.#history[0].ranks : null;
  }

  #tops() {
    if (!moves()) return null;
    return new Map([...this.#rows].map(([key, row]) => [key, row.line.getBoundingClientRect().top]));
  }

  #move(before) {
    if (!before || before.size === 0) return;
    for (const [key, row] of this.#rows) {
      const top = row.line.getBoundingClientRect().top;
      const was = before.get(key);
      if (was === undefined) {
        row.line.animate([{ opacity: 0 }, { opacity: 1 }], { duration: MOVE_MILLIS });
      } else if (Math.abs(was - top) > 1) {
        row.line.animate(
          [{ transform: `translateY(${was - top}px)` }, { transform: 'none' }],
          { duration: MOVE_MILLIS, easing: 'cubic-bezier(.2,.7,.2,1)' },
        );
      }
    }
  }
}
