package fr.treille.suivi.usage;

import fr.treille.referentiel.appel.regle.Regles;
import fr.treille.referentiel.appel.regle.ReglesDuDepot;
import fr.treille.socle.commun.Refus;
import fr.treille.suivi.mesure.MesureRequetes;
import fr.treille.suivi.mesure.PeriodeFiche;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Says whether the second half of a grant may be paid, and what is missing; the payment itself is not made here. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasRole('CONSULTER')")
public class SoldeService {

    private final MesureRequetes mesures;
    private final SoldeRequetes requetes;
    private final ReglesDuDepot regles;

    SoldeService(MesureRequetes mesures, SoldeRequetes requetes, ReglesDuDepot regles) {
        this.mesures = mesures;
        this.requetes = requetes;
        this.regles = regles;
    }

    /**
     * What the balance of a grappe waits for.
     *
     * @throws Refus when it does not exist or is outside of the périmètre
     */
    public SoldeEtat etat(long grappeId) {
        var grappe = mesures.lire(grappeId);
        var cibles = regles.regles(grappe.appelId(), grappe.depotLe())
                .map(Regles::cibles)
                .orElse(List.of());
        var periodes = new LinkedHashMap<Long, PeriodeFiche>();
        Map<Long, Map<String, CalculSolde.Somme>> sommes = new LinkedHashMap<>();
        for (var ligne : requetes.sommes(grappeId)) {
            periodes.putIfAbsent(ligne.periode().id(), ligne.periode());
            sommes.computeIfAbsent(ligne.periode().id(), id -> new LinkedHashMap<>())
                    .put(ligne.indicateur(), ligne.somme());
        }
        return CalculSolde.etat(grappeId, cibles, requetes.essms(grappeId), List.copyOf(periodes.values()), sommes);
    }
}
