package fr.treille.suivi.usage.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import fr.treille.dossier.grappe.GrappeFiche;
import fr.treille.dossier.grappe.GrappeLiens;
import fr.treille.engagement.convention.ui.SoldeConvention;
import fr.treille.socle.commun.ui.Badge;
import fr.treille.suivi.usage.LigneSolde;
import fr.treille.suivi.usage.SoldeService;

/** The balance on the convention's tab: releasable, or what is missing line by line. */
@org.springframework.stereotype.Component
class SoldeGrappe implements SoldeConvention {

    private final SoldeService solde;

    SoldeGrappe(SoldeService solde) {
        this.solde = solde;
    }

    @Override
    public Component etat(GrappeFiche grappe) {
        var etat = solde.etat(grappe.id());
        var lignes = new UnorderedList();
        lignes.addClassName("usage-solde-lignes");
        etat.lignes().forEach(ligne -> lignes.add(ligne(ligne)));
        var lien = new Anchor(GrappeLiens.onglet(grappe.id(), OngletUsages.CHEMIN), "Voir les usages");
        var resume = new Div(
                new Badge(
                        etat.liberable() ? "Solde libérable" : "Solde à justifier",
                        etat.liberable() ? Badge.Ton.REUSSI : Badge.Ton.EN_COURS),
                AffichageUsages.discret(etat.enClair()));
        resume.addClassName("usage-solde-resume");
        var details = new Details(resume, lignes, lien);
        details.setOpened(!etat.liberable());
        details.addClassName("usage-solde");
        return details;
    }

    private static ListItem ligne(LigneSolde ligne) {
        var item = new ListItem();
        item.add(
                new Badge(ligne.faite() ? "Fait" : "Manque", ligne.faite() ? Badge.Ton.REUSSI : Badge.Ton.ALERTE),
                new Span(" " + ligne.libelle() + "\u00A0: " + ligne.explication()));
        return item;
    }
}
