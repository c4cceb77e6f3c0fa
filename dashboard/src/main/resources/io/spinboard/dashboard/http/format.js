// How numbers, times and durations are written, alike everywhere.

const WHOLE = new Intl.NumberFormat('en-US', { maximumFractionDigits: 0 });
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

const two = (number) => String(number).padStart(2, '0');

/** Of a number, or of a BigInt to its last digit. */
export const whole = (number) => WHOLE.format(number);
export const percent = (ratio) => `${(ratio * 100).toFixed(1)} %`;
export const times = (ratio) => `${ratio.toFixed(2)} ×`;

export const clock = (time) =>
  `${two(time.getUTCHours())}:${two(time.getUTCMinutes())}`;
export const clockWithSeconds = (time) => `${clock(time)}:${two(time.getUTCSeconds())}`;
export const day = (time) =>
  `${time.getUTCDate()} ${MONTHS[time.getUTCMonth()]} ${time.getUTCFullYear()}`;
export const dayAndClock = (time) => `${day(time)}, ${clock(time)}`;

/** Of a period; both ends in ISO-8601, the end excluded. */
export function span(period, start, end) {
  if (period === 'ALL_TIME') return 'All time';
  const from = new Date(start);
  const to = new Date(end);
  if (period === 'HOURLY') return `${day(from)}, ${clock(from)}–${clock(to)}`;
  if (period === 'DAILY') return day(from);
  return `${day(from)} – ${day(new Date(to - 1))}`;
}

/** Of seconds, in the two greatest units. */
export function duration(seconds) {
  const s = Math.max(0, Math.floor(seconds));
  if (s < 60) return `${s} s`;
  if (s < 3600) return `${Math.floor(s / 60)} min ${two(s % 60)} s`;
  if (s < 86400) return `${Math.floor(s / 3600)} h ${two(Math.floor(s / 60) % 60)} min`;
  return `${Math.floor(s / 86400)} d ${Math.floor(s / 3600) % 24} h`;
}

/** How long ago something fresh was. */
export const age = (seconds) => (seconds < 10 ? `${seconds.toFixed(1)} s` : duration(seconds));

const MILLIONTHS_PER_HUNDREDTH = 10000n;

/** The score of a campaign, a BigInt; multipliers are in millionths. */
export function score(scoring, value) {
  if (!scoring.startsWith('multiplier')) return whole(value);
  const hundredths = (value + MILLIONTHS_PER_HUNDREDTH / 2n) / MILLIONTHS_PER_HUNDREDTH;
  return `${whole(hundredths / 100n)}.${two(hundredths % 100n)} ×`;
}

/** An element with text or children; text stays text, whatever is in it. */
export function element(name, properties = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(properties)) {
    if (key in made && key !== 'role') made[key] = value;
    else made.setAttribute(key, value);
  }
  made.append(...children);
  return made;
}

/** Puts other children into an element; a link that had the focus has it again. */
export function refill(where, ...children) {
  const focused = where.contains(document.activeElement) ? document.activeElement : null;
  where.replaceChildren(...children);
  const address = focused?.getAttribute('href');
  if (!address) return;
  [...where.querySelectorAll('a')]
    .find((link) => link.getAttribute('href') === address)
    ?.focus({ preventScroll: true });
}

/** A name that people chose: isolated, so that it turns nothing around it. */
export const name = (text) => element('bdi', { className: 'name', title: text }, text);
