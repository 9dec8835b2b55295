package fr.treille.suivi.usage;

import fr.treille.engagement.versement.DepensesService;
import fr.treille.referentiel.amenagement.CiblesEnVigueur;
import fr.treille.referentiel.appel.regle.ReglesDuDepot;
import fr.treille.socle.commun.Refus;
import fr.treille.suivi.mesure.MesureRequetes;
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
    private final CiblesEnVigueur enVigueur;
    private final DepensesService depenses;

    SoldeService(
            MesureRequetes mesures,
            SoldeRequetes requetes,
            ReglesDuDepot regles,
            CiblesEnVigueur enVigueur,
            DepensesService depenses) {
        this.mesures = mesures;
        this.requetes = requetes;
        this.regles = regles;
        this.enVigueur = enVigueur;
        this.depenses = depenses;
    }

    /**
     * What the balance of a grappe waits for.
     *
     * @throws Refus when it does not exist or is outside of the périmètre
     */
    public SoldeEtat etat(long grappeId) {
        var grappe = mesures.lire(grappeId);
        var lues = regles.regles(grappe.appelId(), grappe.depotLe()).orElseThrow();
        var amenagements = enVigueur.amenagements(grappe.regionCode());
        return new CalculSolde(
                        grappeId,
                        fin -> amenagements.sur(lues.cibles(), fin),
                        lues.atteinte(),
                        lues.mesureMois(),
                        requetes.essms(grappeId))
                .etat(requetes.releves(grappeId, lues.mesureMois()), depenses.depenses(grappeId));
    }
}
