package fr.treille.dossier.verification.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import fr.treille.dossier.grappe.GrappeFiche;
import fr.treille.dossier.grappe.GrappeLiens;
import fr.treille.dossier.grappe.deport.Deports;
import fr.treille.dossier.grappe.ui.OngletGrappe;
import fr.treille.dossier.verification.Constat;
import fr.treille.dossier.verification.DateDeGrappe;
import fr.treille.dossier.verification.GrappeRejointe;
import fr.treille.dossier.verification.VerificationFiche;
import fr.treille.dossier.verification.VerificationService;
import fr.treille.dossier.verification.redondance.RedondanceService;
import fr.treille.referentiel.segur.SolutionService;
import fr.treille.socle.commun.Lettres;
import fr.treille.socle.commun.ui.Badge;
import fr.treille.socle.commun.ui.Badge.Ton;
import fr.treille.socle.commun.ui.Champs;
import java.time.Clock;
import java.time.LocalDate;
import java.util.stream.Collectors;

/** What is verified of a file beyond its ESSMS one by one, before its dépôt as after it. */
@org.springframework.stereotype.Component
class OngletVerifications implements OngletGrappe {

    static final String CHEMIN = "verifications";

    private final VerificationService service;
    private final RedondanceService redondances;
    private final SolutionService solutions;
    private final Deports deports;
    private final Clock horloge;

    OngletVerifications(
            VerificationService service,
            RedondanceService redondances,
            SolutionService solutions,
            Deports deports,
            Clock horloge) {
        this.service = service;
        this.redondances = redondances;
        this.solutions = solutions;
        this.deports = deports;
        this.horloge = horloge;
    }

    @Override
    public int ordre() {
        return 22;
    }

    @Override
    public Groupe groupe() {
        return Groupe.INSTRUCTION;
    }

    @Override
    public String titre() {
        return "Vérifications";
    }

    @Override
    public String chemin() {
        return CHEMIN;
    }

    @Override
    public Component contenu(GrappeFiche grappe, Runnable rafraichir) {
        var fiche = service.fiche(grappe.id());
        var gauche = new Div(new H2("Vérifications"), constats(fiche));
        gauche.addClassName("instruction-controles");
        var rejointe = fiche.rejointe();
        if (rejointe != null) {
            gauche.add(new H2("Grappe rejointe"), rejointe(rejointe, fiche.suite()));
        }
        var droite = new Div(
                new SectionReponses(
                        service, grappe, fiche, deports.raison(grappe.id()), LocalDate.now(horloge), rafraichir),
                new SectionRedondance(redondances, solutions, grappe, rafraichir),
                new Anchor("redondances", "Voir les redondances de tous les dossiers"));
        droite.addClassName("instruction-suite");
        var contenu = new Div(gauche, droite);
        contenu.addClassName("instruction");
        return contenu;
    }

    private static Component constats(VerificationFiche fiche) {
        var liste = new UnorderedList();
        liste.addClassName("controles");
        fiche.constats().forEach(constat -> liste.add(ligne(constat)));
        return liste;
    }

    private static ListItem ligne(Constat constat) {
        var regle = new Span(constat.regle());
        regle.addClassName("controle-regle");
        var trouve = new Div(constat.constat());
        trouve.addClassName("controle-constat");
        return new ListItem(
                constat.conforme() ? new Badge("Conforme", Ton.REUSSI) : new Badge("À examiner", Ton.ALERTE),
                new Div(regle, trouve));
    }

    private static Component rejointe(GrappeRejointe rejointe, String suite) {
        var informations = new Div();
        informations.addClassName("instruction-informations");
        if (rejointe.visible()) {
            informations.add(Champs.information("Porteur", rejointe.porteur()));
        }
        informations.add(Champs.information("État", rejointe.statut().libelle()));
        if (rejointe.visible()) {
            informations.add(Champs.information("Solution de son marché", rejointe.solution()));
        }
        informations.add(
                Champs.information("Rangs", rejointe.rangsEnClair()), Champs.information("Suite des rangs", suite));
        if (!rejointe.visible()) {
            return new Div(new Paragraph(Lettres.majuscule(rejointe.enClair()) + "."), informations);
        }
        informations.add(Champs.information(
                "Ses dates",
                rejointe.dates().isEmpty()
                        ? "aucune n’est connue"
                        : rejointe.dates().stream()
                                .map(DateDeGrappe::enClair)
                                .collect(Collectors.joining("\u00A0; "))));
        return new Div(new Paragraph(new Anchor(GrappeLiens.fiche(rejointe.id()), rejointe.nom())), informations);
    }
}
