package fr.treille.commun;

/** Who is signed in, as the shell of the screens shows it. */
public interface Identite {

    /** The account's identifier. */
    long id();

    /** First and last name. */
    String nomComplet();

    /** Role in words. */
    String fonctionAffichee();

    /** INSEE code of the région that they work for, « » for an administrator who has none. */
    String regionCode();
}
