/*
 * The texts of Vaadin's components in French, at their source. Most components take their defaults from a static
 * `defaultI18n` of their class, and a few hold English words in their code; this version of Vaadin gives Java no way to most
 * of them. This script is a classic one, hence runs before the modules that define the components: it gives each class its
 * French defaults as it is defined, so that whatever is drawn later, in whatever shadow, is French without a screen
 * thinking of it. The journeys read the screens' accessibility trees, and the defaults of every component after an upgrade too.
 */
(() => {
  'use strict';

  const NBSP = '\u00a0';

  const DATES = {
    monthNames: ['janvier', 'février', 'mars', 'avril', 'mai', 'juin', 'juillet', 'août', 'septembre', 'octobre', 'novembre',
      'décembre'],
    weekdays: ['dimanche', 'lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi'],
    weekdaysShort: ['dim.', 'lun.', 'mar.', 'mer.', 'jeu.', 'ven.', 'sam.'],
    firstDayOfWeek: 1,
    today: 'Aujourd’hui',
    cancel: 'Annuler',
  };

  const FICHIERS = {
    file: { retry: 'Recommencer l’envoi', start: 'Commencer l’envoi', remove: 'Retirer' },
    error: {
      tooManyFiles: 'Un seul fichier à la fois.',
      fileIsTooBig: 'Ce fichier est trop gros.',
      incorrectFileType: 'Ce genre de fichier n’est pas accepté.',
    },
    uploading: {
      status: { connecting: 'Connexion…', stalled: 'L’envoi est arrêté', processing: 'Examen du fichier…', held: 'En attente' },
      remainingTime: { prefix: `temps restant${NBSP}: `, unknown: 'temps restant inconnu' },
      error: {
        serverUnavailable: 'L’envoi a échoué, réessayez.',
        unexpectedServerError: 'L’envoi a échoué, réessayez.',
        // said for any refusal, whose reason the page writes
        forbidden: 'Cet envoi est refusé, la raison est dite à côté.',
        fileTooLarge: 'Ce fichier est trop gros.',
      },
    },
    units: { size: ['o', 'ko', 'Mo', 'Go', 'To', 'Po', 'Eo', 'Zo', 'Yo'] },
  };

  const ENVOI = {
    ...FICHIERS,
    dropFiles: { one: 'ou déposez-le ici', many: 'ou déposez-les ici' },
    addFiles: { one: 'Choisir un fichier…', many: 'Choisir des fichiers…' },
  };

  const MENU = { toggle: 'Déplier ou replier' };

  /** By element, what its class calls its i18n. */
  const TEXTES = {
    'vaadin-app-layout': { drawer: 'Menu' },
    'vaadin-avatar': { anonymous: 'anonyme' },
    'vaadin-avatar-group': {
      anonymous: 'anonyme',
      activeUsers: { one: 'Une personne présente', many: '{count} personnes présentes' },
      joined: '{user} est là',
      left: '{user} est parti',
    },
    'vaadin-date-picker': DATES,
    'vaadin-date-time-picker': DATES,
    'vaadin-menu-bar': { moreOptions: 'Autres actions' },
    'vaadin-message-input': { send: 'Envoyer', message: 'Message' },
    'vaadin-multi-select-combo-box': {
      cleared: 'Plus rien n’est choisi',
      focused: 'atteint. Retour arrière pour le retirer',
      selected: 'ajouté au choix',
      deselected: 'retiré du choix',
      total: '{count} choisis',
    },
    'vaadin-side-nav': MENU,
    'vaadin-side-nav-item': MENU,
    'vaadin-upload': ENVOI,
    'vaadin-upload-file-list': FICHIERS,
  };

  /** By element, properties whose first value is an English word of the code: the word, then ours. */
  const PROPRIETES = {
    'vaadin-checkbox': { accessibleName: { 'Select All': 'Tout choisir', 'Select Row': 'Choisir la ligne' } },
    'vaadin-confirm-dialog': {
      confirmText: { Confirm: 'Confirmer' },
      cancelText: { Cancel: 'Annuler' },
      rejectText: { Reject: 'Refuser' },
    },
    'vaadin-connection-indicator': {
      onlineText: { Online: 'En ligne' },
      offlineText: { 'Connection lost': 'La connexion est perdue.' },
      reconnectingText: { 'Connection lost, trying to reconnect...': 'La connexion est perdue, nouvel essai…' },
    },
    'vaadin-drawer-toggle': { ariaLabel: { 'Toggle navigation panel': 'Ouvrir ou replier le menu' } },
  };

  /** By element, what no property holds. */
  const AUTREMENT = {
    'vaadin-grid-sorter': (bouton) => {
      const nom = bouton.getAttribute('aria-label');
      if (nom?.startsWith('Sort by ')) {
        bouton.setAttribute('aria-label', `Trier par ${nom.slice('Sort by '.length)}`);
      }
    },
    'vaadin-password-field': (champ) => {
      if (champ.i18n?.reveal === 'Show password') {
        champ.i18n = { ...champ.i18n, reveal: 'Montrer le mot de passe' };
      }
    },
  };

  const estObjet = (valeur) => valeur !== null && typeof valeur === 'object' && !Array.isArray(valeur);

  const fondre = (anglais, francais) =>
    Object.entries(francais).reduce(
      (fondu, [cle, texte]) => ({ ...fondu, [cle]: estObjet(texte) ? fondre(fondu[cle] ?? {}, texte) : texte }),
      anglais ?? {},
    );

  const traduire = (element) => {
    Object.entries(PROPRIETES[element.localName] ?? {}).forEach(([propriete, mots]) => {
      const mot = element[propriete];
      if (typeof mot === 'string' && Object.hasOwn(mots, mot)) {
        element[propriete] = mots[mot];
      }
    });
    AUTREMENT[element.localName]?.(element);
  };

  const definir = CustomElementRegistry.prototype.define;

  CustomElementRegistry.prototype.define = function (nom, classe, options) {
    if (TEXTES[nom]) {
      const francais = fondre(classe.defaultI18n, TEXTES[nom]);
      Object.defineProperty(classe, 'defaultI18n', { configurable: true, get: () => francais });
    }
    if (PROPRIETES[nom] || AUTREMENT[nom]) {
      const arrivee = classe.prototype.connectedCallback;
      classe.prototype.connectedCallback = function () {
        arrivee?.call(this);
        traduire(this);
      };
    }
    return definir.call(this, nom, classe, options);
  };
})();
