package fr.treille.dossier.decision.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import fr.treille.dossier.decision.DelegationSaisie;
import fr.treille.dossier.decision.DelegationService;
import fr.treille.socle.commun.Montant;
import fr.treille.socle.commun.ui.Champs;
import fr.treille.socle.commun.ui.Formulaire;
import fr.treille.socle.commun.ui.Messages;
import fr.treille.socle.equipe.Droits;
import fr.treille.socle.territoire.TerritoireLiens;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;

/** Who decides what in the région: by role, by kind of decision and by amount. */
@Route(TerritoireLiens.DECISIONS)
@PageTitle("Qui décide")
@RolesAllowed(Droits.REGLER_REGION)
class DelegationsView extends Div {

    private final DelegationService service;
    private final Div roles = new Div();

    DelegationsView(DelegationService service) {
        this.service = service;
        addClassName("page-defilante");
        add(
                new Anchor(TerritoireLiens.REGION, "Région"),
                new Paragraph(
                        "Donner un avis et décider sont deux actes. La décision est celle du directeur général, ou de"
                                + " qui a reçu sa délégation\u00A0: réglez-la ici par rôle, par sens et par montant. Chaque décision"
                                + " garde la délégation par laquelle elle a été prise."),
                roles);
        lire();
    }

    private void lire() {
        roles.removeAll();
        service.delegations().forEach(delegation -> roles.add(role(delegation)));
    }

    private Component role(DelegationSaisie delegation) {
        var formulaire = new Formulaire<>(DelegationSaisie.class);
        var favorable = formulaire.lier(new Checkbox("Prend les décisions favorables"), DelegationSaisie::favorable);
        var plafond = formulaire.lier(
                Champs.euros("Jusqu’à"),
                DelegationSaisie::plafond,
                euros -> euros == null ? null : Montant.de(euros),
                montant -> montant == null ? null : montant.valeur());
        plafond.setHelperText("Par dossier. Vide\u00A0: sans limite.");
        favorable.addValueChangeListener(choix -> plafond.setVisible(choix.getValue()));
        var defavorable =
                formulaire.lier(new Checkbox("Prend les décisions défavorables"), DelegationSaisie::defavorable);
        var retrait = formulaire.lier(new Checkbox("Retire les décisions notifiées"), DelegationSaisie::retrait);
        formulaire.afficher(delegation);
        plafond.setVisible(delegation.favorable());
        var bouton = new Button("Enregistrer", clic -> {
            // a field that no longer shows keeps what it showed, and limits nothing
            if (formulaire.enregistrer(saisie -> service.regler(saisie.favorable() ? saisie : saisie.sansPlafond()))) {
                Messages.succes(
                        "La délégation du rôle «\u00A0" + delegation.role().libelle() + "\u00A0» est réglée.");
                lire();
            }
        });
        bouton.setAriaLabel(
                "Enregistrer la délégation du rôle " + delegation.role().libelle());
        var champs = new Div(favorable, plafond, defavorable, retrait);
        champs.addClassName("grappe-champs");
        List.of(favorable, defavorable, retrait).forEach(champ -> champ.addClassName("large"));
        var section = new Div(new H2(delegation.role().libelle()), champs, bouton);
        section.addClassName("grappe-section");
        return section;
    }
}
