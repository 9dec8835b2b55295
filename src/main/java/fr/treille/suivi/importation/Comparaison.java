package fr.treille.suivi.importation;

import fr.treille.referentiel.amenagement.Amenagements;
import fr.treille.referentiel.appel.regle.CibleFiche;
import fr.treille.referentiel.appel.regle.Regles;
import fr.treille.suivi.mesure.ControleMesure;
import fr.treille.suivi.mesure.MesureFiche;
import fr.treille.suivi.mesure.MesureSaisie;
import fr.treille.suivi.mesure.Vraisemblance;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One run of a trial: what each measure would change, and what would be written. */
final class Comparaison {

    private final Map<EssaiRequetes.Cle, MesureFiche> stockees;
    private final Function<EssaiRequetes.Suivie, Regles> regles;
    private final Amenagements amenagements;
    /** By the rules themselves, shared by all grappes that follow them: comparing their contents would take longer. */
    private final Map<Regles, Map<LocalDate, Juge>> juges = new IdentityHashMap<>();

    /** What measures of the same rules and last day are held to. */
    private record Juge(List<CibleFiche> cibles, ControleMesure controle) {}

    private final Map<Places.Place, List<MesureSaisie>> lots = new LinkedHashMap<>();

    /** @param amenagements those of the région of the grappes */
    Comparaison(
            Map<EssaiRequetes.Cle, MesureFiche> stockees,
            Function<EssaiRequetes.Suivie, Regles> regles,
            Amenagements amenagements) {
        this.stockees = stockees;
        this.regles = regles;
        this.amenagements = amenagements;
    }

    LigneRapport comparer(MesureLue lue, Places.Place place) {
        var saisie = lue.saisie();
        var id = place.periodeId();
        var avant = id == null ? null : stockees.get(new EssaiRequetes.Cle(id, saisie.finess(), saisie.indicateur()));
        var motif = juge(place).controle().refus(saisie, avant);
        if (motif.isPresent()) {
            return lue.refus(motif.get().message());
        }
        if (avant != null && pareille(avant, saisie)) {
            return lue.rapport(SortLigne.INCHANGEE, "", lue.remarque());
        }
        lots.computeIfAbsent(place, vide -> new ArrayList<>()).add(aEcrire(saisie, avant));
        var remarque = (lue.remarque() + doute(place, saisie, avant)).strip();
        return avant == null
                ? lue.rapport(SortLigne.CREEE, "", remarque)
                : lue.rapport(SortLigne.MODIFIEE, valeurs(avant), remarque);
    }

    /** What surprises is said in the trial, which is what is then confirmed. */
    private String doute(Places.Place place, MesureSaisie saisie, @Nullable MesureFiche avant) {
        return juge(place).cibles().stream()
                .filter(cible -> cible.code().equals(saisie.indicateur()))
                .findFirst()
                .flatMap(cible -> Vraisemblance.doute(cible, saisie, avant))
                .map(motif -> " À vérifier\u00A0: " + motif.message())
                .orElse("");
    }

    private Juge juge(Places.Place place) {
        var sesRegles = regles.apply(place.grappe());
        return juges.computeIfAbsent(sesRegles, memes -> new HashMap<>()).computeIfAbsent(place.fin(), fin -> {
            var cibles = amenagements.sur(sesRegles.cibles(), fin);
            // that the ESSMS is of the grappe is how the place was found
            return new Juge(cibles, new ControleMesure(cibles, finess -> true));
        });
    }

    List<Essai.Lot> lots() {
        return lots.entrySet().stream()
                .map(lot -> new Essai.Lot(
                        lot.getKey().grappe().id(),
                        lot.getKey().periodeId(),
                        lot.getKey().debut(),
                        lot.getKey().fin(),
                        lot.getValue()))
                .toList();
    }

    private static boolean pareille(MesureFiche avant, MesureSaisie saisie) {
        return Objects.equals(avant.numerateur(), saisie.numerateur())
                && Objects.equals(avant.denominateur(), saisie.denominateur())
                && avant.reduction() == saisie.reduction()
                && avant.reductionMotif().equals(saisie.reductionMotif());
    }

    /** With the version that was compared, so that nobody's later correction is written over, and the comment that stays. */
    private static MesureSaisie aEcrire(MesureSaisie s, @Nullable MesureFiche avant) {
        return new MesureSaisie(
                s.finess(),
                s.indicateur(),
                s.numerateur(),
                s.denominateur(),
                s.reduction(),
                s.reductionMotif(),
                avant == null ? "" : avant.commentaire(),
                avant == null ? 0 : avant.version());
    }

    private static String valeurs(MesureFiche mesure) {
        return MesureLue.valeurs(
                mesure.numerateur(), mesure.denominateur(), mesure.reduction(), mesure.reductionMotif());
    }
}
