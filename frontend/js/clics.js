/*
 * What opens has the focus in its first field, however many dialogs there will be. What must be filled in says so to the ears
 * where ARIA has no state for it.
 *
 * One click, one act, for every button of every screen: a double click, Entrée pressed twice or held, a click on what is
 * closing. Between a click and the answer of the server the same button takes no other click; a button that the first click of
 * a double click brought under the pointer does not take the second one. The button keeps the focus meanwhile, which
 * disabling it would lose. Services have their own answer to what is asked twice (see Intentions).
 */
(() => {
  'use strict';

  const BOUTONS = 'vaadin-button, vaadin-menu-bar-button, vaadin-menu-bar-item';
  const FENETRES = 'vaadin-dialog, vaadin-confirm-dialog';
  /** How often the answer is looked for, and for how long at most, in milliseconds. */
  const PAS = 40;
  const PATIENCE = 30000;

  let dernier = null;
  let occupe = null;

  const attend = () => Object.values(window.Vaadin?.Flow?.clients ?? {}).some((client) => client.isActive?.());

  const occuper = (bouton) => {
    const depuis = Date.now();
    occupe = bouton;
    bouton.setAttribute('aria-busy', 'true');
    const liberer = () => {
      if (attend() && Date.now() - depuis < PATIENCE) {
        setTimeout(liberer, PAS);
        return;
      }
      bouton.removeAttribute('aria-busy');
      if (occupe === bouton) {
        occupe = null;
      }
    };
    setTimeout(liberer, PAS);
  };

  const bouton = (evenement) => evenement.composedPath().find((element) => element.matches?.(BOUTONS));

  const taire = (evenement) => {
    evenement.stopImmediatePropagation();
    evenement.preventDefault();
  };

  window.addEventListener(
    'click',
    (clic) => {
      const vise = bouton(clic);
      if (!vise) {
        dernier = null;
        return;
      }
      const ferme = vise.closest(FENETRES)?.opened === false;
      const second = clic.detail > 1 && (dernier !== vise || vise.getAttribute('theme')?.includes('primary'));
      dernier = vise;
      if (vise === occupe || ferme || second) {
        taire(clic);
      } else {
        occuper(vise);
      }
    },
    true,
  );

  const CHAMPS = [
    'text-field', 'text-area', 'email-field', 'password-field', 'integer-field', 'number-field', 'big-decimal-field', 'date-picker',
    'time-picker', 'combo-box', 'multi-select-combo-box', 'select', 'radio-group', 'checkbox-group', 'checkbox',
  ]
    .map((nom) => `vaadin-${nom}:not([disabled]):not([readonly]):not([hidden])`)
    .join(', ');

  const OUVERTE = 'vaadin-dialog[opened]';

  /** The dialog that opened last, until the person acts in it: it may take the focus for itself once its field has it. */
  let entree = null;

  const entrer = (element) => {
    if (element.matches?.(OUVERTE)) {
      entree = element;
      viser(element);
    }
  };

  window.addEventListener('focusin', (evenement) => evenement.target === entree && viser(entree), true);

  const agir = (evenement) => {
    if (evenement.type === 'keydown' || evenement.composedPath().includes(entree)) {
      entree = null;
    }
  };

  ['keydown', 'pointerdown'].forEach((acte) => window.addEventListener(acte, agir, true));

  const viser = (fenetre, essais = 120) => {
    if (!fenetre.opened || fenetre.querySelector(':focus')?.closest(CHAMPS)) {
      return;
    }
    const champ = fenetre.querySelector(CHAMPS);
    if (champ?.checkVisibility()) {
      champ.focus();
    } else if (essais > 0) {
      setTimeout(() => viser(fenetre, essais - 1), PAS);
    }
  };

  /** A button and a group have no aria-required: a list to choose from and a group of boxes say it in words. */
  const direObligatoire = (element) => {
    if (element.matches('vaadin-select-value-button[aria-required], vaadin-checkbox-group[aria-required]')) {
      element.removeAttribute('aria-required');
      element.setAttribute('aria-description', 'Obligatoire');
    }
  };

  new MutationObserver((changements) =>
    changements.forEach(({ attributeName, target, addedNodes }) => {
      if (attributeName === 'opened') {
        entrer(target);
      } else if (attributeName) {
        direObligatoire(target);
      }
      addedNodes.forEach((noeud) => {
        noeud.querySelectorAll?.('[aria-required]').forEach(direObligatoire);
        noeud.querySelectorAll?.(OUVERTE).forEach(entrer);
        entrer(noeud);
      });
    }),
  ).observe(document, { subtree: true, childList: true, attributes: true, attributeFilter: ['aria-required', 'opened'] });

  window.addEventListener(
    'keydown',
    (touche) => {
      if (touche.repeat && (touche.key === 'Enter' || touche.key === ' ') && bouton(touche)) {
        taire(touche);
      }
    },
    true,
  );
})();
