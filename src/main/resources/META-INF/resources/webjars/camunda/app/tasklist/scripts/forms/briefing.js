/*
 * What stands above the fields: the card, what to look at, and with it the data for the fields.
 */
import { deskRoot } from '../application.js';
import { message } from '../messages.js';
import { paragraph } from './elements.js';

/** The element that the form has for this, or a new one. @param where as insertAdjacentElement takes it */
export function placeFor(root, name, where) {
  let place = root.querySelector(`[data-desk="${name}"]`);
  if (!place) {
    place = document.createElement('div');
    place.dataset.desk = name;
    root.insertAdjacentElement(where, place);
  }
  return place;
}

/** Puts the briefing into its place. @return the data for the fields */
export async function loadBriefing(place, subject) {
  const wait = paragraph('text-muted');
  wait.textContent = message('script.form.oneMoment');
  place.replaceChildren(wait);
  // A page that our own server drew.
  place.innerHTML = await briefingOf(subject);
  place.querySelectorAll('a[href]').forEach(link => { link.target = '_blank'; link.rel = 'noopener'; });
  const data = place.querySelector('script[data-desk-data]');
  return data ? JSON.parse(data.textContent) : {};
}

async function briefingOf(subject) {
  const answer = await fetch(`${deskRoot}/forms/briefing?${subject}`, { credentials: 'same-origin', headers: { Accept: 'text/html' } });
  if (!answer.ok || answer.redirected) {
    throw new Error(answer.status);
  }
  return answer.text();
}

/** Counts up what the briefing counts (data-desk-counting), for as long as the form is there. @param whole called once it is through, or gone */
export function countUp(place, subject, whole) {
  const shown = place.querySelector('[data-desk-counting]');
  if (!shown) {
    return;
  }
  setTimeout(async () => {
    if (!shown.isConnected) {
      return;
    }
    try {
      const page = new DOMParser().parseFromString(await briefingOf(subject), 'text/html');
      const now = page.querySelector('[data-desk-counting]');
      if (!now) {
        whole();
        return;
      }
      shown.innerHTML = now.innerHTML;
    } catch (away) {
      // The next look tells.
    }
    countUp(place, subject, whole);
  }, 2000);
}

/** By which the server knows what its own pages send. */
export function tokenIn(briefing) {
  return briefing.querySelector('[data-desk-token]')?.dataset.deskToken ?? '';
}

/** Fields that several forms have in common come with the briefing. */
export function placeParts(root, briefing) {
  for (const part of briefing.querySelectorAll('template[data-desk-part]')) {
    root.querySelector(`[data-desk="${part.dataset.deskPart}"]`).replaceWith(part.content);
  }
}
