package fr.treille.socle.compte.premier;

/** The installation has no account and was given none: it does not start. */
class PremierAdministrateurAbsent extends RuntimeException {

    private static final long serialVersionUID = 1L;

    PremierAdministrateurAbsent(String message) {
        super(message);
    }
}
