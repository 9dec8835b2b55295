package fr.treille.suivi.usage.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import fr.treille.dossier.grappe.GrappeFiche;
import fr.treille.dossier.grappe.GrappeLiens;
import fr.treille.engagement.convention.ui.SoldeConvention;
import fr.treille.socle.commun.Formats;
import fr.treille.socle.commun.ui.Badge;
import fr.treille.suivi.usage.ConditionSolde;
import fr.treille.suivi.usage.LigneSolde;
import fr.treille.suivi.usage.SoldeEtat;
import fr.treille.suivi.usage.SoldeService;
import org.springframework.core.annotation.Order;

/** The balance on the convention's tab: releasable, or what is missing line by line, each with its rule. */
@org.springframework.stereotype.Component
@Order(10)
class SoldeGrappe implements SoldeConvention {

    private final SoldeService solde;

    SoldeGrappe(SoldeService solde) {
        this.solde = solde;
    }

    @Override
    public Component etat(GrappeFiche grappe, Runnable rafraichir) {
        var etat = solde.etat(grappe.id());
        var lignes = new UnorderedList();
        lignes.addClassName("usage-solde-lignes");
        ConditionSolde dite = null;
        for (var ligne : etat.lignes()) {
            if (ligne.condition() != dite) {
                dite = ligne.condition();
                lignes.add(new ListItem(AffichageUsages.discret("Règle\u00A0: " + dite.regle() + ".")));
            }
            lignes.add(ligne(ligne));
        }
        var lien = new Anchor(GrappeLiens.onglet(grappe.id(), OngletUsages.CHEMIN), "Voir les usages");
        var resume = new Div(
                new Badge(
                        etat.liberable() ? "Solde libérable" : "Solde à justifier",
                        etat.liberable() ? Badge.Ton.REUSSI : Badge.Ton.EN_COURS),
                AffichageUsages.discret(etat.enClair()));
        resume.addClassName("usage-solde-resume");
        var details = new Details(resume, choix(etat), lignes, lien);
        details.setOpened(!etat.liberable());
        details.addClassName("usage-solde");
        return details;
    }

    /** Of what the call asks its targets, and from which day the balance can be asked. */
    private static Paragraph choix(SoldeEtat etat) {
        var premier = etat.premierJour();
        return new Paragraph("Les cibles sont demandées " + etat.atteinte().enClair()
                + ", par un choix de l’appel que les sources laissent ouvert\u00A0; les deux lectures sont dites. "
                + (premier == null
                        ? "Le solde se demande une fois toutes les VSR signées et les mois de mesure passés."
                        : "Solde au plus tôt le " + Formats.date(premier) + "."));
    }

    private static ListItem ligne(LigneSolde ligne) {
        var depuis = ligne.depuis();
        var item = new ListItem();
        item.add(
                new Badge(ligne.faite() ? "Fait" : "Manque", ligne.faite() ? Badge.Ton.REUSSI : Badge.Ton.ALERTE),
                new Span(" " + ligne.libelle() + "\u00A0: " + ligne.explication()
                        + (depuis == null ? "" : " Depuis le " + Formats.date(depuis) + ".")));
        return item;
    }
}
