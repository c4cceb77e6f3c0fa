// Shows how fresh the boards are, and the problem if they are stale.

import { age, clockWithSeconds, duration } from './format.js';

const STALLED_SECONDS = 10;
const LOST_MILLIS = 1500;

export class Freshness {
  #stream;
  #status = null;
  #lastPublished = null;
  #skew = 0;
  #pill = document.getElementById('freshness');
  #label = this.#pill.querySelector('.words');
  #trouble = document.getElementById('trouble');

  constructor(stream) {
    this.#stream = stream;
    stream.addEventListener('status', (event) => this.#update(event.detail));
    stream.addEventListener('board', (event) => this.#published(event.detail.publishedAt));
    stream.addEventListener('campaign', (event) =>
      this.#published(event.detail.campaign?.publishedAt ?? null),
    );
    setInterval(() => this.show(), 250);
  }

  /** The current time by the server's clock, because the clock of this machine may be wrong. */
  now() {
    return new Date(Date.now() + this.#skew);
  }

  #update(status) {
    this.#status = status;
    this.#skew = new Date(status.now) - Date.now();
    this.#published(status.lastPublishedAt);
    this.show();
  }

  #published(at) {
    if (at === null) return;
    const time = new Date(at);
    if (this.#lastPublished === null || time > this.#lastPublished) this.#lastPublished = time;
  }

  show() {
    const { level, short, long } = this.#evaluate();
    this.#pill.dataset.level = level;
    this.#setText(this.#label, short);
    document.body.dataset.fresh = level;
    this.#trouble.hidden = long === null;
    this.#setText(this.#trouble, long ?? '');
  }

  // Screen readers announce every change of the text, even to an equal one.
  #setText(target, text) {
    if (target.textContent !== text) target.textContent = text;
  }

  #evaluate() {
    const lost = this.#stream.lostSince;
    if (lost !== null && Date.now() - lost > LOST_MILLIS) {
      return this.#bad(
        'No live updates',
        'No live connection to the server. Retrying every 2 s.',
      );
    }
    if (this.#status === null) return { level: 'waiting', short: 'Connecting …', long: null };
    if (this.#status.database === 'CONNECTING') {
      return { level: 'waiting', short: 'Waiting for the database', long: null };
    }
    if (this.#status.database !== 'UP') {
      const since = clockWithSeconds(new Date(this.#status.since));
      const short = this.#status.database === 'AWAY' ? 'Database unreachable' : 'Database error';
      return this.#bad(short, `${this.#status.problem} Failing since ${since} UTC.`);
    }
    return this.#evaluatePipeline();
  }

  #evaluatePipeline() {
    if (this.#lastPublished === null) {
      return {
        level: 'stalled',
        short: 'Nothing published yet',
        long: `No board has been published yet: ${this.#reason()}`,
      };
    }
    const seconds = Math.max(0, (this.now() - this.#lastPublished) / 1000);
    if (seconds < STALLED_SECONDS) {
      return { level: 'live', short: `Live, updated ${age(seconds)} ago`, long: null };
    }
    const at = clockWithSeconds(this.#lastPublished);
    return {
      level: 'stalled',
      short: `No updates for ${duration(seconds)}`,
      long: `No board has been published since ${at} UTC: ${this.#reason()}`,
    };
  }

  #reason() {
    const { pipelineConnected } = this.#status;
    if (pipelineConnected === null) return 'there are no new spins, or the pipeline is not running.';
    if (!pipelineConnected) return 'the pipeline is not running or cannot connect to the database.';
    // The database does not know whether a connected pipeline is idle or stuck.
    return (
      'the pipeline is connected to the database, but it is stuck or receives no spins.' +
      ' Check its logs and metrics.'
    );
  }

  #bad(short, long) {
    const known = this.#lastPublished
      ? ` Last update: ${clockWithSeconds(this.#lastPublished)} UTC.`
      : '';
    return { level: 'bad', short, long: long + known };
  }
}
