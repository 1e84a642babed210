/*
 * For all of Camunda's web applications. Whoever has signed out, or was signed out by time, is led to our own sign-in page; the
 * applications' own would not open a session with us. In Tasklist, tasks are listed by due date unless somebody chose otherwise.
 */
const base = document.querySelector('base');
const application = base.getAttribute('app-root').replace(/\/camunda$/, '');
const inTasklist = base.getAttribute('app-name') === 'tasklist';
const byDueDate = encodeURIComponent(JSON.stringify([{ sortBy: 'dueDate', sortOrder: 'asc' }]));

function lookAtAddress() {
  const [path, query = ''] = location.hash.replace(/^#/, '').split('?');
  if (path === '/login') {
    location.replace(`${application}/sign-in?signed-out`);
  } else if (inTasklist && (path === '' || path === '/') && !query.includes('sorting=')) {
    location.replace(`#/?${query ? `${query}&` : ''}sorting=${byDueDate}`);
  }
}

window.addEventListener('hashchange', lookAtAddress);
lookAtAddress();
