package fr.treille.socle.compte.facteur;

/** The key of the second factors is missing, malformed or not the one they were enciphered with: no start. */
class CleAbsente extends RuntimeException {

    private static final long serialVersionUID = 1L;

    CleAbsente(String message) {
        super(message);
    }
}
