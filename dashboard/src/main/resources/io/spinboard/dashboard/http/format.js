// Formats numbers, times and durations, and creates elements.

const WHOLE = new Intl.NumberFormat('en-US', { maximumFractionDigits: 0 });
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

const two = (number) => String(number).padStart(2, '0');

/** A number, or a BigInt with all its digits. */
export const whole = (number) => WHOLE.format(number);
export const percent = (ratio) => `${(ratio * 100).toFixed(1)} %`;
export const times = (ratio) => `${ratio.toFixed(2)} ×`;

export const clock = (time) =>
  `${two(time.getUTCHours())}:${two(time.getUTCMinutes())}`;
export const clockWithSeconds = (time) => `${clock(time)}:${two(time.getUTCSeconds())}`;
export const day = (time) =>
  `${time.getUTCDate()} ${MONTHS[time.getUTCMonth()]} ${time.getUTCFullYear()}`;
export const dayAndClock = (time) => `${day(time)}, ${clock(time)}`;

/** A period. start and end are in ISO-8601; the end is exclusive. */
export function span(period, start, end) {
  if (period === 'ALL_TIME') return 'All time';
  const from = new Date(start);
  const to = new Date(end);
  if (period === 'HOURLY') return `${day(from)}, ${clock(from)}–${clock(to)}`;
  if (period === 'DAILY') return day(from);
  return `${day(from)} – ${day(new Date(to - 1))}`;
}

/** A duration in seconds, in its two largest units. */
export function duration(seconds) {
  const s = Math.max(0, Math.floor(seconds));
  if (s < 60) return `${s} s`;
  if (s < 3600) return `${Math.floor(s / 60)} min ${two(s % 60)} s`;
  if (s < 86400) return `${Math.floor(s / 3600)} h ${two(Math.floor(s / 60) % 60)} min`;
  return `${Math.floor(s / 86400)} d ${Math.floor(s / 3600) % 24} h`;
}

/** An age in seconds, with a decimal if it is below 10 s. */
export const age = (seconds) => (seconds < 10 ? `${seconds.toFixed(1)} s` : duration(seconds));

const MILLIONTHS_PER_HUNDREDTH = 10000n;

/** A campaign score, a BigInt. Multipliers are in millionths. */
export function score(scoring, value) {
  if (!scoring.startsWith('multiplier')) return whole(value);
  const hundredths = (value + MILLIONTHS_PER_HUNDREDTH / 2n) / MILLIONTHS_PER_HUNDREDTH;
  return `${whole(hundredths / 100n)}.${two(hundredths % 100n)} ×`;
}

/** Creates an element. Strings become text nodes, so markup in them is not interpreted. */
export function element(name, properties = {}, ...children) {
  const created = document.createElement(name);
  for (const [key, value] of Object.entries(properties)) {
    if (key in created && key !== 'role') created[key] = value;
    else created.setAttribute(key, value);
  }
  created.append(...children);
  return created;
}

/** Replaces the children of an element and restores the focus to the same link. */
export function refill(where, ...children) {
  const focused = where.contains(document.activeElement) ? document.activeElement : null;
  where.replaceChildren(...children);
  const address = focused?.getAttribute('href');
  if (!address) return;
  [...where.querySelectorAll('a')]
    .find((link) => link.getAttribute('href') === address)
    ?.focus({ preventScroll: true });
}

/** A user-chosen name, isolated so that right-to-left text does not reorder its surroundings. */
export const name = (text) => element('bdi', { className: 'name', title: text }, text);
