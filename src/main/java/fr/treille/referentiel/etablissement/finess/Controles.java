package fr.treille.referentiel.etablissement.finess;

import fr.treille.socle.commun.NumeroFiness;
import fr.treille.socle.commun.Refus;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads the values of one structure. What cannot be read is a doubt and is not said, so that it takes the place of nothing known; a
 * structure that lacks a field which all have cannot be created, but if it is known, the rest of it is good.
 */
final class Controles {

    private static final String GARDE = "\u00A0; la valeur connue est gardée";

    private final Valeurs valeurs = new Valeurs();
    private List<Doute> doutes = List.of();
    private @Nullable String manque;

    Valeurs valeurs() {
        return valeurs;
    }

    /**
     * The structure's own number.
     *
     * @throws Refus when it has not the form of a FINESS number
     */
    String numero(@Nullable String lu, String quoi) {
        try {
            return cle(null, NumeroFiness.officiel(lu), quoi);
        } catch (Refus e) {
            throw new Refus(invalide(quoi, lu));
        }
    }

    /** The number of the legal entity of an establishment. */
    Controles organisme(@Nullable String lu) {
        String quoi = "FINESS de l’entité juridique";
        try {
            valeurs.mettre(Champ.OG, cle(Champ.OG, NumeroFiness.officiel(lu), quoi));
        } catch (Refus e) {
            manquer(Champ.OG, invalide(quoi, lu));
        }
        return this;
    }

    private String cle(@Nullable Champ champ, NumeroFiness numero, String quoi) {
        if (!numero.cleJuste()) {
            douter(champ, quoi + " " + numero.valeur() + "\u00A0: la clé de contrôle ne correspond pas");
        }
        return numero.valeur();
    }

    /** A field of which a blank is a blank. */
    Controles lire(Champ champ, @Nullable String lu) {
        if (lu == null || lu.isBlank()) {
            valeurs.mettre(champ, null);
            return this;
        }
        String valeur = champ.forme().lire(lu);
        if (valeur == null) {
            return illisible(champ, lu);
        }
        valeurs.mettre(champ, valeur);
        return this;
    }

    /** A field that every structure has: without it none is created. */
    Controles exiger(Champ champ, @Nullable String lu, String sinon) {
        String valeur = lu == null || lu.isBlank() ? null : champ.forme().lire(lu);
        if (valeur != null) {
            valeurs.mettre(champ, valeur);
        } else if (lu != null && !lu.isBlank() && champ.forme().texte()) {
            illisible(champ, lu);
        } else {
            manquer(champ, sinon + (lu == null || lu.isBlank() ? "" : "\u00A0: " + cite(lu)));
        }
        return this;
    }

    /** The name, which is the long one when there is no short one. */
    String nom(@Nullable String court, @Nullable String entier) {
        exiger(Champ.NOM, court == null || court.isBlank() ? entier : court, "la raison sociale est vide");
        String nom = valeurs.lire(Champ.NOM);
        return nom == null ? "" : nom;
    }

    /** What stands there is not a value of that field; a damaged text is better than none where none is known. */
    Controles illisible(Champ champ, String lu) {
        douter(champ, champ.libelle() + " illisible\u00A0: " + cite(lu) + GARDE);
        if (champ.forme().texte()) {
            valeurs.mettreFauteDeMieux(champ, lu);
        }
        return this;
    }

    private void manquer(Champ champ, String raison) {
        manque = manque == null ? raison : manque;
        douter(champ, raison + GARDE);
    }

    void douter(@Nullable Champ champ, String texte) {
        if (doutes.isEmpty()) {
            doutes = new ArrayList<>(2);
        }
        doutes.add(new Doute(champ, texte));
    }

    /** The form under which it is searched, once all its names are read. */
    void recherche(String finess) {
        valeurs.mettre(Champ.RECHERCHE, valeurs.texteCherche(finess));
    }

    Lu.Structure structure(long numero, Nature nature, String finess) {
        return new Lu.Structure(numero, nature, finess, valeurs, doutes, manque);
    }

    private static String invalide(String quoi, @Nullable String lu) {
        return quoi + " invalide\u00A0: " + cite(lu == null ? "" : lu);
    }

    private static String cite(String lu) {
        return "«\u00A0" + LecteurCsv.raccourcir(lu, 30) + "\u00A0»";
    }
}
