// The switch between periods, and the scrubber through those that were.

import { span } from './format.js';

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
  #go;

  /** go(period, at): shows a period; at is null for the newest one, which is then followed. */
  constructor(go) {
    this.#go = go;
    for (const button of this.#buttons) {
      button.addEventListener('click', () => go(button.dataset.period, null));
    }
    // Oldest on the left, as time goes; the last place is the newest period, followed.
    this.#range.addEventListener('input', () => this.#scrubTo(Number(this.#range.value)));
    document.getElementById('earlier').addEventListener('click', () => this.#step(-1));
    document.getElementById('later').addEventListener('click', () => this.#step(1));
    document.getElementById('newest').addEventListener('click', () => go(this.#period, null));
  }

  /** The button at that place, from 0. */
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

  hear(listing) {
    if (listing.period !== this.#period) return;
    this.#starts = listing.starts;
    this.#show();
  }

  /** Says which period is shown, as its boards say. */
  describe(board) {
    this.#which.textContent = this.#words(board);
  }

  #words(board) {
    // The button says it.
    if (board.period === 'ALL_TIME') return '';
    if (!board.periodStart) return 'No such period has a board yet.';
    const words = span(board.period, board.periodStart, board.periodEnd);
    return `${words} · ${board.closed ? 'closed' : 'open'}`;
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
