package fr.treille.longueurs;

import static fr.treille.longueurs.TexteSaisi.texte;

import fr.treille.Montre;
import fr.treille.ObjetsDEssai;
import fr.treille.Session;
import fr.treille.dossier.concertation.AvisRegionSaisie;
import fr.treille.dossier.concertation.ConcertationService;
import fr.treille.dossier.concertation.SensAvis;
import fr.treille.dossier.grappe.GrappesDEssai;
import fr.treille.socle.commun.Bornes;
import fr.treille.socle.equipe.Role;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the other régions of a file write. */
@Component
class TextesDesRegions implements TextesSaisis {

    private final GrappesDEssai essai;
    private final ObjetsDEssai objets;
    private final ConcertationService service;
    private final Session session;
    private final JdbcClient base;
    private long dossier;

    TextesDesRegions(
            GrappesDEssai essai, ObjetsDEssai objets, ConcertationService service, Session session, JdbcClient base) {
        this.essai = essai;
        this.objets = objets;
        this.service = service;
        this.session = session;
        this.base = base;
    }

    @Override
    public void preparer(Montre montre) {
        essai.registre(16);
        dossier = essai.deposee("Deux régions").id();
        essai.deplacer(dossier, "31", "33");
        base.sql("UPDATE grappe SET multiregionale = TRUE WHERE id = ?")
                .param(dossier)
                .update();
        session.ouvrir(objets.agent(Role.COORDINATION_ARS, "75", "33"));
    }

    @Override
    public List<TexteSaisi> textes() {
        return List.of(texte(
                "avis_region.motif",
                Bornes.MOTIF,
                t -> service.donner(
                        new AvisRegionSaisie(dossier, service.avis(dossier).version(), SensAvis.RESERVE, t))));
    }
}
