/*
 * Where the script runs: in which of Camunda's web applications, and where the desk's own pages lie.
 */
const base = document.querySelector('base');

/** The web applications' own root, such as "/camunda". */
export const appRoot = base.getAttribute('app-root');

/** "tasklist", "cockpit", "admin" or "welcome". */
export const application = base.getAttribute('app-name');

/** What stands before the path of the desk's own pages. */
export const deskRoot = appRoot.replace(/\/camunda$/, '');

/** What stands at an address as JSON, or null: an application is drawn with what could not be had left out, rather than not at all. */
export async function readJson(address) {
  try {
    const answer = await fetch(address, { headers: { Accept: 'application/json' } });
    return answer.ok ? await answer.json() : null;
  } catch (unreachable) {
    return null;
  }
}
