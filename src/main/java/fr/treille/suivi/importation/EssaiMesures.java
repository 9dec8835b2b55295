package fr.treille.suivi.importation;

import fr.treille.referentiel.amenagement.CiblesEnVigueur;
import fr.treille.referentiel.appel.regle.Regles;
import fr.treille.referentiel.appel.regle.ReglesDuDepot;
import fr.treille.socle.commun.Refus;
import fr.treille.socle.equipe.AgentConnecte;
import fr.treille.suivi.mesure.MesureFiche;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Compares what a file gives with what is recorded, line after line, and writes nothing. */
@Component
class EssaiMesures {

    private static final int PAS = 2000;

    /** A measure and where it goes. */
    private record Placee(MesureLue lue, Places.Place place) {}

    private final EssaiRequetes requetes;
    private final ReglesDuDepot regles;
    private final CiblesEnVigueur enVigueur;
    private final Clock horloge;

    EssaiMesures(EssaiRequetes requetes, ReglesDuDepot regles, CiblesEnVigueur enVigueur, Clock horloge) {
        this.requetes = requetes;
        this.regles = regles;
        this.enVigueur = enVigueur;
        this.horloge = horloge;
    }

    /**
     * @param lues the measures of the file
     * @param refusees the lines of it that could not be read
     * @param grappeId the only grappe that it is about, null for all those of the périmètre
     * @throws Refus when that grappe is not followed, or is outside of the périmètre
     */
    @Transactional(readOnly = true)
    public Essai comparer(
            List<MesureLue> lues,
            List<LigneRapport> refusees,
            int sansMesure,
            @Nullable Long grappeId,
            Avancement avancement) {
        var suivies = requetes.suivies(grappeId);
        if (grappeId != null && suivies.isEmpty()) {
            throw new Refus(
                    "L’usage de cette grappe ne se mesure pas\u00A0: elle n’est pas conventionnée, ou n’est pas dans"
                            + " votre périmètre.");
        }
        var lignes = new ArrayList<>(refusees);
        var lesRegles = regles();
        var placees = placer(lues, lignes, suivies, lesRegles, grappeId);
        var comparaison = new Comparaison(
                mesures(placees),
                lesRegles,
                enVigueur.amenagements(AgentConnecte.courant().regionCode()));
        int faites = 0;
        for (var placee : placees) {
            if (faites++ % PAS == 0) {
                avancement.continuer();
                avancement.comparaison(faites, lues.size());
            }
            lignes.add(comparaison.comparer(placee.lue(), placee.place()));
        }
        lignes.sort(Comparator.comparingInt(LigneRapport::numero));
        return new Essai(lignes, comparaison.lots(), sansMesure);
    }

    private List<Placee> placer(
            List<MesureLue> lues,
            List<LigneRapport> lignes,
            Map<Long, EssaiRequetes.Suivie> suivies,
            Function<EssaiRequetes.Suivie, Regles> lesRegles,
            @Nullable Long grappeId) {
        var essms = requetes.essms(suivies.keySet());
        var ailleurs = lues.stream()
                .map(lue -> lue.saisie().finess())
                .filter(finess -> !essms.containsKey(finess))
                .collect(Collectors.toSet());
        var places = new Places(
                suivies,
                essms,
                requetes.periodes(suivies.keySet()),
                requetes.connus(ailleurs),
                lesRegles,
                grappeId != null,
                LocalDate.now(horloge));
        var premieres = new HashMap<MesureLue.Cle, MesureLue>();
        var opposees = new HashSet<MesureLue.Cle>();
        lues.forEach(lue -> {
            var avant = premieres.putIfAbsent(lue.cle(), lue);
            if (avant != null && !avant.saisie().equals(lue.saisie())) {
                opposees.add(lue.cle());
            }
        });
        var placees = new ArrayList<Placee>(lues.size());
        for (var lue : lues) {
            var premiere = Objects.requireNonNull(premieres.get(lue.cle()));
            try {
                if (lue != premiere && !opposees.contains(lue.cle())) {
                    lignes.add(lue.rapport(SortLigne.INCHANGEE, "", "Répète la ligne " + premiere.ligne() + "."));
                    continue;
                }
                exigerSeule(lue, premiere, opposees.contains(lue.cle()));
                placees.add(new Placee(lue, places.trouver(lue)));
            } catch (Refus refus) {
                lignes.add(lue.refus(refus.message()));
            }
        }
        return placees;
    }

    /** Of lines that say otherwise of the same measure nobody knows which is right. */
    private static void exigerSeule(MesureLue lue, MesureLue premiere, boolean opposee) {
        if (opposee) {
            throw new Refus("Cette mesure est donnée plusieurs fois avec des valeurs différentes"
                    + (lue == premiere ? "" : " (déjà ligne " + premiere.ligne() + ")")
                    + "\u00A0: n’en gardez qu’une.");
        }
    }

    private Map<EssaiRequetes.Cle, MesureFiche> mesures(List<Placee> placees) {
        var periodes = new HashSet<Long>();
        placees.forEach(placee -> {
            var periode = placee.place().periodeId();
            if (periode != null) {
                periodes.add(periode);
            }
        });
        return requetes.mesures(periodes);
    }

    /** Those of each grappe, read once for those that follow the same. */
    private Function<EssaiRequetes.Suivie, Regles> regles() {
        var lues = new HashMap<List<@Nullable Object>, Regles>();
        return grappe -> lues.computeIfAbsent(
                Arrays.asList(grappe.appelId(), grappe.depotLe()),
                memes -> regles.regles(grappe.appelId(), grappe.depotLe()).orElseThrow());
    }
}
