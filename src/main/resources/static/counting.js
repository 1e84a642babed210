/* Counts a running dispatch up on the campaign's page. Without JavaScript the reader loads the page again. */
const counting = setInterval(async () => {
  const answer = await fetch(location.href);
  if (!answer.ok || answer.redirected) {
    return;
  }
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  for (const id of ['progress', 'standings']) {
    const now = page.getElementById(id);
    const shown = document.getElementById(id);
    if (now && shown) {
      shown.innerHTML = now.innerHTML;
    } else if (shown) {
      clearInterval(counting);
      shown.remove();
    }
  }
}, 2000);
