// A board drawn as ranked bars. Rows are animated when ranks change.

import { element, name, whole } from './format.js';

const MOVE_MILLIS = 600;
const HISTORY_MILLIS = 30000;
const reducedMotion = matchMedia('(prefers-reduced-motion: reduce)');

const animates = () => !reducedMotion.matches && !document.hidden;

/** Interpolates between two numbers or two BigInts. */
const interpolate = (from, to, part) =>
  typeof to === 'bigint'
    ? from + BigInt(Math.round(Number(to - from) * part))
    : from + (to - from) * part;

/** Animates a number to its new value. The last value written is exact. */
function animateNumber(cell, to, write) {
  const from = cell.shownNumber ?? to;
  cell.shownNumber = to;
  cancelAnimationFrame(cell.frame);
  if (!animates() || from === to) {
    cell.textContent = write(to);
    return;
  }
  const start = performance.now();
  const step = (now) => {
    const part = Math.min(1, (now - start) / MOVE_MILLIS);
    const eased = 1 - (1 - part) ** 3;
    cell.textContent = write(part === 1 ? to : interpolate(from, to, eased));
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
  /** The element of the board. */
  root;

  /**
   * kind: { id, title, unit, empty, key(entry), label(entry), link(entry), detail(entry), value(entry),
   * write(value) }. Values are numbers, or BigInts where every digit matters.
   */
  constructor(kind) {
    this.#kind = kind;
    this.#title = element('h2', { id: `${kind.id}-title` }, kind.title);
    this.#empty = element('p', { className: 'empty' }, 'Loading …');
    this.#list.setAttribute('aria-labelledby', this.#title.id);
    // Safari does not expose a list without markers as a list, unless it has the role.
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

  /** Clears the board before it shows another period. */
  reset() {
    this.#rows.forEach((row) => row.line.remove());
    this.#rows.clear();
    this.#history = [];
    this.#empty.hidden = false;
    this.#empty.textContent = 'Loading …';
    this.#note.textContent = '';
  }

  /** Shows the entries of a board. arrows: whether rank changes are marked. */
  show(entries, { arrows = true, note = '' } = {}) {
    const kind = this.#kind;
    const before = this.#positions();
    const max = Math.max(...entries.map((entry) => Number(kind.value(entry))), 0);
    const earlier = arrows ? this.#compare(entries) : null;
    const removed = new Set(this.#rows.keys());
    entries.forEach((entry, index) => {
      const key = kind.key(entry);
      removed.delete(key);
      const row = this.#rows.get(key) ?? this.#add(key);
      this.#fill(row, entry, max, earlier);
      if (this.#list.children[index] !== row.line) {
        this.#list.insertBefore(row.line, this.#list.children[index] ?? null);
      }
    });
    for (const key of removed) {
      this.#rows.get(key).line.remove();
      this.#rows.delete(key);
    }
    this.#empty.hidden = entries.length > 0;
    this.#empty.textContent = kind.empty;
    this.#note.textContent = note;
    this.#animateMoves(before);
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

  #fill(row, entry, max, earlier) {
    const kind = this.#kind;
    row.rank.textContent = entry.rank;
    const value = kind.value(entry);
    row.bar.style.setProperty('--part', max > 0 ? Math.max(0, Number(value)) / max : 0);
    this.#write(row.who, kind.label(entry));
    const link = kind.link(entry);
    if (link) row.who.href = link;
    this.#write(row.detail, kind.detail(entry));
    animateNumber(row.value, value, kind.write ?? whole);
    this.#arrow(row, entry, earlier);
  }

  /** A label is a name, or [name, text]. The name is isolated; the text follows it. */
  #write(target, label) {
    const [shown, plain] = Array.isArray(label) ? label : [label, ''];
    const text = `${shown ?? ''}\n${plain}`;
    if (target.shownText === text) return;
    target.shownText = text;
    target.replaceChildren(...(shown === null ? [] : [name(shown)]), plain);
  }

  #arrow(row, entry, earlier) {
    const then = earlier?.get(this.#kind.key(entry));
    let [style, mark, text] = ['', '', ''];
    if (earlier && then === undefined) [style, mark, text] = ['new', 'new', 'new'];
    else if (then > entry.rank) {
      [style, mark, text] = ['up', `▲${then - entry.rank}`, `up ${then - entry.rank}`];
    } else if (then < entry.rank) {
      [style, mark, text] = ['down', `▼${entry.rank - then}`, `down ${entry.rank - then}`];
    }
    if (row.move.shownText === text) return;
    row.move.shownText = text;
    row.move.className = `move ${style}`;
    row.move.replaceChildren(
      element('span', { ariaHidden: 'true' }, mark),
      element('span', { className: 'hidden' }, text),
    );
  }

  /**
   * Returns the ranks of 30 s ago, or the oldest known ranks if they are more recent; null for the
   * first entries.
   */
  #compare(entries) {
    const now = Date.now();
    const ranks = new Map(entries.map((entry) => [this.#kind.key(entry), entry.rank]));
    this.#history.push({ now, ranks });
    while (this.#history.length > 1 && this.#history[1].now <= now - HISTORY_MILLIS) {
      this.#history.shift();
    }
    return this.#history.length > 1 ? this.#history[0].ranks : null;
  }

  /** Vertical positions of the rows by key; null if rows are not animated. */
  #positions() {
    if (!animates()) return null;
    return new Map([...this.#rows].map(([key, row]) => [key, row.line.getBoundingClientRect().top]));
  }

  #animateMoves(before) {
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
