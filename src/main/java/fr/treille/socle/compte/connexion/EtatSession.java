package fr.treille.socle.compte.connexion;

/** Whether a session may act, and why not. */
public enum EtatSession {
    OUVERTE("ouverte"),
    /** It has no row: nobody signed in to it here, or its end was noted already. */
    INCONNUE("inconnue"),
    /** Its row was closed, from another session or with all those of the account. */
    FERMEE("fermée d’ailleurs"),
    /** Its account's sessions were closed together since its sign-in read the account. */
    DEPASSEE("ouverte avant que celles du compte soient fermées"),
    DESACTIVEE("compte désactivé"),
    /** Nobody did anything in it for as long as the server allows. */
    INACTIVE("inactivité"),
    /** Its sign-in is too old, whatever was done since. */
    ECHUE("durée");

    private final String motif;

    EtatSession(String motif) {
        this.motif = motif;
    }

    /** As the security journal says it. */
    public String motif() {
        return motif;
    }
}
