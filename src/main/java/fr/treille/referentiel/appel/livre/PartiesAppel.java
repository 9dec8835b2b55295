package fr.treille.referentiel.appel.livre;

import fr.treille.referentiel.appel.fenetre.EtendueProjets;
import fr.treille.referentiel.appel.fenetre.FenetreFiche;
import fr.treille.referentiel.appel.regle.CibleFiche;
import fr.treille.referentiel.appel.regle.DureeConvention;
import fr.treille.referentiel.appel.regle.ExigenceCibles;
import fr.treille.referentiel.appel.regle.Exigences;
import fr.treille.referentiel.appel.regle.GrilleNotation;
import fr.treille.referentiel.appel.regle.LectureCibles;
import fr.treille.referentiel.appel.regle.Piece;
import fr.treille.referentiel.appel.regle.RegleGuichet;
import fr.treille.referentiel.appel.regle.TypeProjet;
import fr.treille.referentiel.etablissement.Secteur;
import fr.treille.referentiel.financement.Bareme;
import fr.treille.referentiel.financement.ChoixFinancement;
import fr.treille.referentiel.financement.CompteRangs;
import fr.treille.referentiel.financement.PorteeAmoa;
import fr.treille.referentiel.financement.RangsBaremes;
import fr.treille.referentiel.financement.RangsRejoints;
import fr.treille.socle.commun.Montant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The parts of a file: in each, first where it comes from. What a source does not say is null. */
final class PartiesAppel {

    private PartiesAppel() {}

    /** @param origine the words that the call keeps of where the figure comes from, « » without envelope */
    record Enveloppe(
            String source,
            @Nullable Montant montant,
            String origine,
            @Nullable LocalDate le) {}

    record Fenetres(String source, List<Fenetre> liste) {}

    record Fenetre(
            @Nullable LocalDate ouverture,
            LocalDate clotureDepot,
            @Nullable LocalDate clotureMultiregionale,
            @Nullable LocalDate finRecevabilite,
            @Nullable LocalDate finInstruction,
            @Nullable LocalDate finSelection,
            @Nullable String selectionSource,
            @Nullable LocalDate engagement,
            EtendueProjets etendue,
            Map<TypeProjet, Set<Secteur>> accueils) {

        FenetreFiche fiche() {
            return new FenetreFiche(
                    0,
                    ouverture,
                    clotureDepot,
                    clotureMultiregionale,
                    finRecevabilite,
                    finInstruction,
                    finSelection,
                    selectionSource,
                    engagement,
                    etendue,
                    accueils);
        }
    }

    record Projets(
            String source,
            Set<TypeProjet> types,
            Set<Secteur> secteurs,
            int tailleMinimale,
            int seuilPetitOg,
            Set<Secteur> dispensesReferencement,
            Set<Secteur> candidatsReferencement,
            RegleGuichet guichet,
            int seuilGuichet,
            boolean versionSegur,
            List<String> criteres) {

        Exigences exigences() {
            return new Exigences(dispensesReferencement, candidatsReferencement, guichet, seuilGuichet, versionSegur);
        }
    }

    record Financement(
            String source,
            CompteRangs compte,
            RangsRejoints rangsRejoints,
            PorteeAmoa amoa,
            RangsBaremes rangsBaremes,
            Bareme bareme,
            @Nullable Bareme baremeNonReference,
            Set<Secteur> secteursNonReference) {

        ChoixFinancement choix() {
            return new ChoixFinancement(compte, rangsRejoints, amoa, rangsBaremes, source);
        }
    }

    record Pieces(String source, List<Piece> liste) {}

    record GrilleSourcee(String source, @Nullable Integer total, List<GrilleNotation.Critere> criteres) {}

    /**
     * @param lecture of what they are asked before the balance is paid
     * @param part per cent of the ESSMS, null unless a share is asked
     */
    record Cibles(
            String source,
            int mesureMois,
            LectureCibles lecture,
            @Nullable Integer part,
            List<CibleFiche> liste) {

        ExigenceCibles atteinte() {
            return new ExigenceCibles(lecture, part);
        }
    }

    record Deploiement(String source, int evolutionMois, int acquisitionMois) {}

    /** @param source where the durations come from: no source says them, they are reckoned */
    record Convention(String source, int evolutionMois, int acquisitionMois, int etatsMois) {

        DureeConvention duree() {
            return new DureeConvention(evolutionMois, acquisitionMois, etatsMois);
        }
    }
}
