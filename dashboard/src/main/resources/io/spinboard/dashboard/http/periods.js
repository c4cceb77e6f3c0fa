// The buttons that select a kind of period, and the slider through past periods.

import { span } from './format.js';

const NAMES = { HOURLY: 'hourly', DAILY: 'daily', WEEKLY: 'weekly' };
const LENGTHS = { HOURLY: 3600e3, DAILY: 86400e3, WEEKLY: 7 * 86400e3 };

const endOf = (period, start) =>
  LENGTHS[period] ? new Date(new Date(start).getTime() + LENGTHS[period]).toISOString() : null;

export class Periods {
  #starts = [];
  #period = 'ALL_TIME';
  #at = null;
  #buttons = [...document.querySelectorAll('#periods button')];
  #scrubber = document.getElementById('scrubber');
  #range = document.getElementById('when');
  #which = document.getElementById('which');
  #board = null;
  #serverTime = null;
  #go;

  /** go(period, at): shows a period. at is its start, or null for always the newest one. */
  constructor(go) {
    this.#go = go;
    for (const button of this.#buttons) {
      button.addEventListener('click', () => go(button.dataset.period, null));
    }
    // The oldest period is on the left. The rightmost position always shows the newest one.
    this.#range.addEventListener('input', () => this.#scrubTo(Number(this.#range.value)));
    document.getElementById('earlier').addEventListener('click', () => this.#step(-1));
    document.getElementById('later').addEventListener('click', () => this.#step(1));
    document.getElementById('newest').addEventListener('click', () => go(this.#period, null));
  }

  /** Presses the button with the given index, from 0. */
  press(index) {
    this.#buttons[index]?.click();
  }

  select(period, at) {
    if (period !== this.#period) this.#starts = [];
    this.#period = period;
    this.#at = at;
    for (const button of this.#buttons) {
      button.setAttribute('aria-pressed', String(button.dataset.period === period));
    }
    this.#show();
  }

  /** Receives the list of periods that have boards. */
  update(list) {
    if (list.period !== this.#period) return;
    this.#starts = list.starts;
    this.#show();
  }

  /** Shows the period of a board. */
  describe(board) {
    this.#board = board;
    this.#describe();
  }

  /** Receives the time by the server's clock: a period closes even if nothing is published. */
  setServerTime(time) {
    this.#serverTime = time;
    if (this.#board) this.#describe();
  }

  #describe() {
    const text = this.#text(this.#board);
    if (this.#which.textContent !== text) this.#which.textContent = text;
  }

  #text(board) {
    // The pressed button already shows it.
    if (board.period === 'ALL_TIME') return '';
    if (!board.periodStart) return `No ${NAMES[board.period]} board has been published yet.`;
    const closed = board.closed || this.#serverTime >= new Date(board.periodEnd);
    const period = span(board.period, board.periodStart, board.periodEnd);
    return `${period} · ${closed ? 'closed' : 'open'}`;
  }

  #index() {
    const last = this.#starts.length - 1;
    if (this.#at === null) return last;
    const found = this.#starts.indexOf(this.#at);
    return found < 0 ? last : last - found;
  }

  #step(by) {
    const index = this.#index() + by;
    if (index >= 0 && index < this.#starts.length) this.#scrubTo(index);
  }

  #scrubTo(index) {
    const last = this.#starts.length - 1;
    this.#go(this.#period, index >= last ? null : this.#starts[last - index]);
  }

  #show() {
    const last = this.#starts.length - 1;
    this.#scrubber.hidden = this.#period === 'ALL_TIME' || last < 1;
    this.#range.max = Math.max(0, last);
    const index = Math.max(0, this.#index());
    if (Number(this.#range.value) !== index) this.#range.value = index;
    const start = this.#starts[last - index];
    if (start) {
      this.#range.setAttribute(
        'aria-valuetext',
        span(this.#period, start, endOf(this.#period, start)),
      );
    }
    document.getElementById('earlier').disabled = index <= 0;
    document.getElementById('later').disabled = index >= last;
    document.getElementById('newest').disabled = this.#at === null;
  }
}
