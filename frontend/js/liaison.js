/*
 * The indicator of the connection goes out once the server answers again. This version of Vaadin's client leaves that to the
 * end of the loading that began before the cut, whose count the cut itself put back to zero: nothing then says « connected »,
 * and « nouvel essai… » stayed lit over a page that works. A loading ends only on an answer, so it says it here.
 */
(() => {
  'use strict';

  const PAS = 100;

  const reparer = () => {
    const liaison = window.Vaadin?.connectionState;
    if (!liaison) {
      setTimeout(reparer, PAS);
      return;
    }
    const finir = liaison.loadingFinished.bind(liaison);
    liaison.loadingFinished = () => {
      if (liaison.state === 'reconnecting') {
        liaison.state = 'connected';
      } else {
        finir();
      }
    };
  };

  reparer();
})();
