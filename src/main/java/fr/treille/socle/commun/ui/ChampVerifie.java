package fr.treille.socle.commun.ui;

import java.util.Optional;

/** A field that knows by itself when what is typed in it means nothing: no form goes on as if nothing had been typed. */
interface ChampVerifie {

    /** What is wrong with what is typed, or nothing. */
    Optional<String> faute();
}
