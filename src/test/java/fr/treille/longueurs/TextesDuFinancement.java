package fr.treille.longueurs;

import static fr.treille.longueurs.TexteSaisi.texte;

import fr.treille.Montre;
import fr.treille.Session;
import fr.treille.dossier.grappe.FinancementService;
import fr.treille.dossier.grappe.GrappeFiche;
import fr.treille.dossier.grappe.GrappeService;
import fr.treille.dossier.grappe.GrappesDEssai;
import fr.treille.referentiel.appel.regle.TypeProjet;
import fr.treille.referentiel.financement.HeuresSaad;
import fr.treille.socle.commun.Bornes;
import fr.treille.socle.equipe.Role;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What is typed of the hours, of the size of OG and of the grouping. */
@Component
class TextesDuFinancement implements TextesSaisis {

    private static final String OG = GrappesDEssai.finess("3197", 1);
    private static final String SAAD = GrappesDEssai.finess("3106", 1);

    private final GrappesDEssai essai;
    private final GrappeService grappes;
    private final FinancementService financement;
    private final Session session;
    private GrappeFiche grappe;

    TextesDuFinancement(GrappesDEssai essai, GrappeService grappes, FinancementService financement, Session session) {
        this.essai = essai;
        this.grappes = grappes;
        this.financement = financement;
        this.session = session;
    }

    @Override
    public void preparer(Montre montre) {
        montre.regler("2025-06-20T10:00:00");
        essai.registre(1);
        essai.og(OG, "Aide de la plaine", 2);
        essai.saad(SAAD, OG, "Aide de la plaine");
        session.ouvrir(Role.COORDINATION_ARS);
        grappe = essai.composee(GrappesDEssai.projet("Financée", TypeProjet.ACQUISITION), SAAD);
        grappe = financement.declarerHeures(grappe.id(), grappe.version(), Map.of(SAAD, heures("")));
    }

    @Override
    public List<TexteSaisi> textes() {
        return List.of(
                texte(
                        "grappe_essms.heures_financeur",
                        Bornes.TITRE,
                        t -> financement.declarerHeures(grappe.id(), version(), Map.of(SAAD, heures(t)))),
                texte(
                        "grappe_essms.verifiees_aupres",
                        Bornes.TITRE,
                        t -> financement.verifierHeures(grappe.id(), version(), Map.of(SAAD, heures("")), t)),
                texte(
                        "grappe_og_taille.trace_motif",
                        Bornes.MOTIF,
                        t -> financement.confirmerTaille(grappe.id(), version(), OG, true, t)),
                texte(
                        "grappe.amoa_motif",
                        Bornes.MOTIF,
                        t -> financement.apprecierAmoa(grappe.id(), version(), true, t)));
    }

    private int version() {
        return grappes.fiche(grappe.id()).version();
    }

    private static HeuresSaad heures(String financeur) {
        return new HeuresSaad(null, BigDecimal.TEN, BigDecimal.ONE, BigDecimal.ZERO, BigDecimal.ZERO, financeur);
    }
}
