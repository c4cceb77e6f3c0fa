// Says how fresh the boards are, and what is wrong when they are not.

import { age, clockWithSeconds, duration } from './format.js';

const STALLED_SECONDS = 10;
const LOST_MILLIS = 1500;

export class Freshness {
  #stream;
  #status = null;
  #lastPublished = null;
  #skew = 0;
  #pill = document.getElementById('freshness');
  #words = this.#pill.querySelector('.words');
  #trouble = document.getElementById('trouble');

  constructor(stream) {
    this.#stream = stream;
    stream.addEventListener('status', (event) => this.#hear(event.detail));
    stream.addEventListener('board', (event) => this.#published(event.detail.publishedAt));
    stream.addEventListener('campaign', (event) =>
      this.#published(event.detail.campaign?.publishedAt ?? null),
    );
    setInterval(() => this.show(), 250);
  }

  /** The server's time: the clock of this machine may be wrong. */
  now() {
    return new Date(Date.now() + this.#skew);
  }

  #hear(status) {
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
    const { level, short, long } = this.#judge();
    this.#pill.dataset.level = level;
    this.#say(this.#words, short);
    document.body.dataset.fresh = level;
    this.#trouble.hidden = long === null;
    this.#say(this.#trouble, long ?? '');
  }

  // Screen readers hear of changes, so what has not changed stays.
  #say(where, words) {
    if (where.textContent !== words) where.textContent = words;
  }

  #judge() {
    const lost = this.#stream.lostSince;
    if (lost !== null && Date.now() - lost > LOST_MILLIS) {
      return this.#bad(
        'No connection',
        'This page cannot reach its server, and tries again every 2 s.',
      );
    }
    if (this.#status === null) return { level: 'waiting', short: 'Connecting …', long: null };
    if (this.#status.database === 'CONNECTING') {
      return { level: 'waiting', short: 'Waiting for the database', long: null };
    }
    if (this.#status.database !== 'UP') {
      const since = clockWithSeconds(new Date(this.#status.since));
      const short = this.#status.database === 'AWAY' ? 'Database away' : 'Database trouble';
      return this.#bad(short, `Since ${since}: ${this.#status.problem}`);
    }
    return this.#judgePipeline();
  }

  #judgePipeline() {
    if (this.#lastPublished === null) {
      return {
        level: 'stalled',
        short: 'Nothing published yet',
        long: `No board has been published yet: ${this.#reason()}`,
      };
    }
    const seconds = Math.max(0, (this.now() - this.#lastPublished) / 1000);
    if (seconds < STALLED_SECONDS) {
      return { level: 'live', short: `Live, ${age(seconds)} old`, long: null };
    }
    const at = clockWithSeconds(this.#lastPublished);
    return {
      level: 'stalled',
      short: `Nothing new for ${duration(seconds)}`,
      long: `Nothing has been published since ${at}: ${this.#reason()}`,
    };
  }

  #reason() {
    const { pipelineConnected } = this.#status;
    if (pipelineConnected === null) return 'no spins arrive, or the pipeline has stopped.';
    if (!pipelineConnected) return 'the pipeline has stopped, or does not reach the database.';
    // Whether it has nothing to count, or hangs, the database cannot tell.
    return (
      'the pipeline is connected to the database, so either nobody plays,' +
      ' or it hangs or gets no spins from Kafka; its own logs and metrics tell which.'
    );
  }

  #bad(short, long) {
    const known = this.#lastPublished
      ? ` What is shown is from ${clockWithSeconds(this.#lastPublished)}.`
      : '';
    return { level: 'bad', short, long: long + known };
  }
}
