/*
 * A page that opens in the place of another while the database does not answer: asks after it every few seconds, and goes
 * on by itself once it does. The probe is open to all and says nothing of anybody, hence without the cookie.
 */
(() => {
  'use strict';

  const PAS = 3000;
  const page = document.querySelector('[data-sante]');

  const suivre = async () => {
    let repond = false;
    try {
      repond = (await fetch(page.dataset.sante, { credentials: 'omit', cache: 'no-store' })).ok;
    } catch {
      // not even the application answers: asked again
    }
    if (!page.isConnected) {
      return;
    }
    if (!repond) {
      setTimeout(suivre, PAS);
    } else if (page.dataset.suite) {
      location.replace(page.dataset.suite);
    } else {
      location.reload();
    }
  };

  if (page) {
    setTimeout(suivre, PAS);
  }
})();
