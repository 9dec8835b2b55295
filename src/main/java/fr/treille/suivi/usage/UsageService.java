package fr.treille.suivi.usage;

import fr.treille.referentiel.amenagement.AmenagementLigne;
import fr.treille.referentiel.amenagement.CiblesEnVigueur;
import fr.treille.referentiel.appel.regle.CibleFiche;
import fr.treille.referentiel.appel.regle.ReglesDuDepot;
import fr.treille.socle.commun.Refus;
import fr.treille.suivi.mesure.MesureRequetes;
import fr.treille.suivi.mesure.PeriodeFiche;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The rates of a grappe, its OG and its ESSMS: sums of numerators over sums of denominators, never a mean of rates. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasRole('CONSULTER')")
public class UsageService {

    private final MesureRequetes mesures;
    private final UsageRequetes requetes;
    private final ReglesDuDepot regles;
    private final CiblesEnVigueur enVigueur;
    private final Clock horloge;

    UsageService(
            MesureRequetes mesures,
            UsageRequetes requetes,
            ReglesDuDepot regles,
            CiblesEnVigueur enVigueur,
            Clock horloge) {
        this.mesures = mesures;
        this.requetes = requetes;
        this.regles = regles;
        this.enVigueur = enVigueur;
        this.horloge = horloge;
    }

    /**
     * The usage of a grappe in one period and its trend, in six statements.
     *
     * @param periodeId null, or one that is not of that grappe, for the last one with measures
     * @throws Refus when the grappe does not exist or is outside of the périmètre
     */
    public UsageGrappe grappe(long grappeId, @Nullable Long periodeId) {
        var grappe = mesures.lire(grappeId);
        var lues = regles.regles(grappe.appelId(), grappe.depotLe()).orElseThrow();
        var sommes = requetes.sommes(grappeId);
        var periodes = new LinkedHashMap<Long, PeriodeFiche>();
        sommes.forEach(somme -> periodes.merge(
                somme.periode().id(),
                somme.periode(),
                (une, autre) -> new PeriodeFiche(
                        une.id(),
                        une.grappeId(),
                        une.debut(),
                        une.fin(),
                        une.mesures() + autre.mesures(),
                        une.version(),
                        une.motif())));
        var toutes = List.copyOf(periodes.values());
        var periode = choisir(toutes, periodeId);
        var essms = requetes.essms(grappeId, periode == null ? 0 : periode.id());
        var cibles = enVigueur
                .amenagements(grappe.regionCode())
                .sur(lues.cibles(), periode == null ? LocalDate.now(horloge) : periode.fin());
        return new UsageGrappe(
                toutes,
                periode,
                cibles.stream()
                        .map(cible -> cible(cible, toutes, periode, sommes, essms))
                        .toList(),
                essms,
                lues.mesureMois(),
                lues.atteinte());
    }

    /**
     * The aménagements that the targets of a grappe follow on a day, those of the national list first.
     *
     * @param fin last day of the period
     * @throws Refus when the grappe does not exist or is outside of the périmètre
     */
    public List<AmenagementLigne> amenagements(long grappeId, LocalDate fin) {
        var grappe = mesures.lire(grappeId);
        var siennes = enVigueur.duDepot(grappe.appelId(), grappe.depotLe()).stream()
                .map(CibleFiche::code)
                .toList();
        return enVigueur.amenagements(grappe.regionCode()).enVigueur(fin).stream()
                .filter(ligne -> siennes.stream().anyMatch(ligne::concerne))
                .toList();
    }

    private static @Nullable PeriodeFiche choisir(List<PeriodeFiche> periodes, @Nullable Long voulue) {
        return periodes.stream()
                .filter(periode -> voulue != null && periode.id() == voulue)
                .findFirst()
                .or(() -> periodes.reversed().stream()
                        .filter(periode -> periode.mesures() > 0)
                        .findFirst())
                .orElse(periodes.isEmpty() ? null : periodes.getLast());
    }

    private static TauxCible cible(
            CibleFiche cible,
            List<PeriodeFiche> periodes,
            @Nullable PeriodeFiche montree,
            List<UsageRequetes.Somme> sommes,
            List<EssmsMesure> essms) {
        var tendance = new ArrayList<PointTaux>();
        UsageRequetes.Somme courante = null;
        for (var periode : periodes) {
            var somme = sommes.stream()
                    .filter(une -> une.periode().id() == periode.id()
                            && une.indicateur().equals(cible.code()))
                    .findFirst();
            tendance.add(
                    new PointTaux(periode, somme.map(UsageRequetes.Somme::taux).orElse(Taux.AUCUN)));
            if (montree != null && periode.id() == montree.id()) {
                courante = somme.orElse(null);
            }
        }
        var attendus = (int)
                essms.stream().filter(ligne -> !ligne.essms().dispense(cible)).count();
        return courante == null
                ? new TauxCible(cible, Taux.AUCUN, 0, 0, attendus, tendance)
                : new TauxCible(cible, courante.taux(), courante.mesures(), courante.sansTaux(), attendus, tendance);
    }
}
