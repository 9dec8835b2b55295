package fr.treille.dossier.grappe.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import fr.treille.dossier.grappe.GrappeFiche;
import fr.treille.dossier.grappe.GrappeService;
import fr.treille.dossier.grappe.projet.Contact;
import fr.treille.socle.commun.Formats;
import fr.treille.socle.commun.ui.Champs;
import fr.treille.socle.territoire.TerritoireService;
import org.springframework.util.StringUtils;

/** The facts of a grappe, its contacts, and what deserves attention. */
@org.springframework.stereotype.Component
class OngletSynthese implements OngletGrappe {

    private final GrappeService grappes;
    private final TerritoireService territoires;

    OngletSynthese(GrappeService grappes, TerritoireService territoires) {
        this.grappes = grappes;
        this.territoires = territoires;
    }

    @Override
    public int ordre() {
        return 0;
    }

    @Override
    public String titre() {
        return "Synthèse";
    }

    @Override
    public String chemin() {
        return "";
    }

    @Override
    public Component contenu(GrappeFiche grappe, Runnable rafraichir) {
        var contenu = new Div();
        contenu.addClassName("grappe-synthese");
        if (!grappe.depotAnnuleMotif().isEmpty()) {
            contenu.add(new Paragraph("Un dépôt a été annulé\u00A0: " + grappe.depotAnnuleMotif()));
        }
        contenu.add(new RecevabiliteGrappe(grappe), new SignauxGrappe(grappes.signaux(grappe.id())), projet(grappe));
        var contacts = new Div(
                contact("Contact opérationnel", grappe.contactOperationnel()),
                contact("Représentant légal", grappe.representantLegal()));
        contacts.addClassName("grappe-colonnes");
        contenu.add(contacts);
        return contenu;
    }

    private Component projet(GrappeFiche grappe) {
        var projet = grappe.projet();
        var faits = new Div(
                Champs.information("Appel à projets", grappe.appel()),
                Champs.information("Type de projet", AffichageGrappes.type(grappe.type())),
                Champs.information("Porteur", grappe.porteurNom() + " (" + grappe.porteurFiness() + ")"),
                Champs.information(
                        "Forme du regroupement", projet.formeJuridique().libelle()),
                Champs.information(
                        "Territoires",
                        AffichageGrappes.tousTerritoires(
                                grappe.territoires(), AffichageGrappes.noms(territoires.tous()))),
                Champs.information("ESSMS et OG", grappe.nombreEssms() + " ESSMS de " + grappe.nombreOg() + " OG"),
                Champs.information("Solution DUI", projet.solution().nom()),
                Champs.information("Éditeur", projet.solution().editeur()),
                Champs.information(
                        "Référencée Ségur",
                        StringUtils.capitalize(projet.solution().referencement())),
                Champs.information(grappe.statut().sort().libelle(), Formats.montant(grappe.montant())),
                Champs.information("Responsable ARS", grappe.responsable()),
                Champs.information("Responsable GRADeS", grappe.responsableGrades()),
                Champs.information(
                        "Dépôt",
                        grappe.depotLe() == null
                                ? ""
                                : grappe.depotEnClair() + ", enregistré par " + grappe.depotPar()));
        faits.addClassName("informations");
        return section("Projet", faits);
    }

    private static Component contact(String titre, Contact contact) {
        var faits = new Div(
                Champs.information("Nom", contact.nomComplet()),
                Champs.information("Fonction", contact.fonction()),
                Champs.information("Courriel", contact.courriel()),
                Champs.information("Téléphone", contact.telephone()));
        faits.addClassName("informations");
        return section(titre, faits);
    }

    private static Component section(String titre, Component contenu) {
        var entete = new H2(titre);
        entete.addClassName("grappe-section-titre");
        var section = new Div(entete, contenu);
        section.addClassName("grappe-section");
        return section;
    }
}
