package fr.treille.suivi.usage.ui;

import fr.treille.referentiel.appel.regle.CibleFiche;
import fr.treille.suivi.mesure.MesureFiche;
import fr.treille.suivi.usage.EssmsMesure;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A column of the grid.
 *
 * @param cible the indicator that it is about, null for the comment, which is of all of them
 */
record ColonneSaisie(@Nullable CibleFiche cible, Terme terme) {

    /** What is typed there. */
    enum Terme {
        NUMERATEUR("numerateur"),
        DENOMINATEUR("denominateur"),
        REDUCTION("reduction"),
        MOTIF("reductionMotif"),
        COMMENTAIRE("commentaire");

        private final String champ;

        Terme(String champ) {
            this.champ = champ;
        }

        /** The component of a measure's input that it is. */
        String champ() {
            return champ;
        }
    }

    /** Those of indicators, in their order, then the comment. */
    static List<ColonneSaisie> de(List<CibleFiche> cibles) {
        var colonnes = new ArrayList<ColonneSaisie>();
        for (var cible : cibles) {
            colonnes.add(new ColonneSaisie(cible, Terme.NUMERATEUR));
            if (cible.denominateur() != null) {
                colonnes.add(new ColonneSaisie(cible, Terme.DENOMINATEUR));
            }
            if (!cible.exemptions().isEmpty()) {
                colonnes.add(new ColonneSaisie(cible, Terme.REDUCTION));
            }
            if (cible.exemptions().size() > 1) {
                colonnes.add(new ColonneSaisie(cible, Terme.MOTIF));
            }
        }
        colonnes.add(new ColonneSaisie(null, Terme.COMMENTAIRE));
        return colonnes;
    }

    /** What stays off a denominator where no situation is in force any more, hence nobody types it; 0 where somebody may. */
    static int reductionGardee(List<ColonneSaisie> colonnes, CibleFiche cible, EssmsMesure essms) {
        var mesure = essms.mesures().get(cible.code());
        return mesure == null || colonnes.contains(new ColonneSaisie(cible, Terme.REDUCTION)) ? 0 : mesure.reduction();
    }

    String titre() {
        return switch (terme) {
            case NUMERATEUR -> cible == null || cible.denominateur() == null ? "Nombre" : "Num.";
            case DENOMINATEUR -> "Dén.";
            case REDUCTION -> "Réd.";
            case MOTIF -> "Motif";
            case COMMENTAIRE -> "Commentaire";
        };
    }

    /** In full. */
    String aide() {
        if (cible == null) {
            return "Commentaire des mesures de l’ESSMS";
        }
        return switch (terme) {
            case NUMERATEUR -> cible.numerateur();
            case DENOMINATEUR -> String.valueOf(cible.denominateur());
            default -> "Réduction du dénominateur\u00A0: " + String.join("\u00A0; ", cible.exemptions());
        };
    }

    boolean nombre() {
        return terme != Terme.MOTIF && terme != Terme.COMMENTAIRE;
    }

    /** What is recorded of it, « » for nothing. */
    String valeur(EssmsMesure essms) {
        if (cible == null) {
            return essms.mesures().values().stream()
                    .map(MesureFiche::commentaire)
                    .filter(texte -> !texte.isEmpty())
                    .findFirst()
                    .orElse("");
        }
        var mesure = essms.mesures().get(cible.code());
        if (mesure == null) {
            return "";
        }
        return switch (terme) {
            case NUMERATEUR -> String.valueOf(mesure.numerateur());
            case DENOMINATEUR -> mesure.denominateur() == null ? "" : String.valueOf(mesure.denominateur());
            case REDUCTION -> mesure.reduction() == 0 ? "" : String.valueOf(mesure.reduction());
            case MOTIF, COMMENTAIRE -> mesure.reductionMotif();
        };
    }
}
