package fr.treille.suivi.apport.ui;

import fr.treille.dossier.grappe.GrappeFiche;
import fr.treille.dossier.grappe.StatutGrappe;
import fr.treille.dossier.grappe.ui.EtapeGrappe;
import fr.treille.socle.commun.Formats;
import fr.treille.socle.equipe.AgentConnecte;
import fr.treille.socle.equipe.Droits;
import fr.treille.suivi.apport.ApportFiche;
import fr.treille.suivi.apport.ApportService;
import fr.treille.suivi.apport.EtatApport;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What a porteur sent waits for an agent, before anything else that is due: he cannot correct it any more. */
@Component
class EtapeApport implements EtapeGrappe {

    private static final String ONGLET = "usages";

    private final ApportService apports;

    EtapeApport(ApportService apports) {
        this.apports = apports;
    }

    @Override
    public int rang() {
        return 10;
    }

    @Override
    public Optional<Etape> prochaine(GrappeFiche grappe, Runnable rafraichir) {
        if (grappe.statut() != StatutGrappe.CONVENTIONNEE) {
            return Optional.empty();
        }
        return apports.apports(grappe.id()).stream()
                .filter(lien -> lien.etat() == EtatApport.ENVOYE)
                .reduce((recent, ancien) -> ancien)
                .map(lien -> Etape.vers(
                        grappe,
                        ONGLET,
                        phrase(lien),
                        null,
                        AgentConnecte.courant().peut(Droits.SUIVRE) ? "Examiner l’apport" : null));
    }

    private static String phrase(ApportFiche lien) {
        var envoyeLe = lien.envoyeLe();
        return "Valider les mesures que " + lien.nom() + " a envoyées"
                + (envoyeLe == null ? "" : " le " + Formats.date(Formats.jour(envoyeLe))) + ", ou les lui renvoyer.";
    }
}
