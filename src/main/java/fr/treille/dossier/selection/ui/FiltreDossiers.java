package fr.treille.dossier.selection.ui;

import fr.treille.dossier.selection.simulation.DossierCandidat;
import fr.treille.dossier.selection.simulation.SensComite;
import fr.treille.dossier.selection.simulation.Simulation;
import fr.treille.socle.commun.TexteCherche;
import fr.treille.socle.commun.ui.Filtres;
import fr.treille.socle.territoire.TerritoireLigne;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which files of a committee its list shows.
 *
 * @param texte in the name of the file or of its porteur
 * @param territoires where it has ESSMS, one of them being enough; empty for anywhere
 */
record FiltreDossiers(
        String texte, @Nullable Avis avis, @Nullable Etat etat, Set<String> territoires) {

    /** What its avis proposes. */
    enum Avis {
        FAVORABLE("Favorable"),
        DEFAVORABLE("Défavorable");

        private final String libelle;

        Avis(String libelle) {
            this.libelle = libelle;
        }

        String libelle() {
            return libelle;
        }
    }

    /** What is made of it for the time being. */
    enum Etat {
        LAISSE("Rien de proposé", null),
        FAVORABLE("Proposé favorable", SensComite.FAVORABLE),
        COMPLEMENTAIRE("Proposé en liste complémentaire", SensComite.COMPLEMENTAIRE),
        DEFAVORABLE("Proposé défavorable", SensComite.DEFAVORABLE),
        DECIDE("Déjà décidé", null);

        private final String libelle;
        private final @Nullable SensComite sens;

        Etat(String libelle, @Nullable SensComite sens) {
            this.libelle = libelle;
            this.sens = sens;
        }

        String libelle() {
            return libelle;
        }

        private boolean est(DossierCandidat dossier, Simulation simulation) {
            return dossier.aDecider()
                    ? this != DECIDE
                            && simulation
                                            .choix(dossier.grappeId())
                                            .map(choix -> choix.sens())
                                            .orElse(null)
                                    == sens
                    : this == DECIDE;
        }
    }

    /** Adds its fields to those of a list. */
    static Supplier<FiltreDossiers> lecture(Filtres filtres, List<TerritoireLigne> proposes) {
        var texte = filtres.texte("Dossier, porteur");
        var avis = filtres.choix("avis", "Avis", "Tout avis", Avis.values(), Avis::libelle);
        var etat = filtres.choix("etat", "Proposition", "Toute proposition", Etat.values(), Etat::libelle);
        var lieux = filtres.plusieurs(
                "territoire", "Territoires", proposes, TerritoireLigne::code, TerritoireLigne::libelle);
        return () -> new FiltreDossiers(
                texte.getValue(),
                avis.getValue(),
                etat.getValue(),
                lieux.getValue().stream().map(TerritoireLigne::code).collect(Collectors.toSet()));
    }

    /** The files that it keeps, in their ranking. */
    List<DossierCandidat> parmi(Simulation simulation) {
        return simulation.dossiers().stream()
                .filter(dossier -> garde(dossier, simulation))
                .toList();
    }

    private boolean garde(DossierCandidat dossier, Simulation simulation) {
        return TexteCherche.contient(dossier.nom() + " " + dossier.porteur(), texte)
                && (avis == null || dossier.avisFavorable() == (avis == Avis.FAVORABLE))
                && (etat == null || etat.est(dossier, simulation))
                && (territoires.isEmpty()
                        || dossier.territoires().keySet().stream().anyMatch(territoires::contains));
    }
}
