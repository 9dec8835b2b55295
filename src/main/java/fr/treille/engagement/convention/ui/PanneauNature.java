package fr.treille.engagement.convention.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import fr.treille.engagement.convention.nature.NatureFiche;
import fr.treille.engagement.convention.nature.NaturePorteurService;
import fr.treille.referentiel.etablissement.NatureJuridique;
import fr.treille.socle.commun.ui.Formulaire;
import fr.treille.socle.commun.ui.Messages;

/** Asks what the porteur is in law, where FINESS does not tell; nothing where it does. */
class PanneauNature extends Div {

    PanneauNature(NaturePorteurService natures, long grappeId, Runnable ensuite) {
        var fiche = natures.fiche(grappeId);
        setVisible(fiche.finess() == null);
        if (isVisible()) {
            demander(natures, fiche, ensuite);
        }
    }

    private void demander(NaturePorteurService natures, NatureFiche fiche, Runnable ensuite) {
        var constat = new Paragraph("FINESS ne dit pas le statut juridique de " + fiche.porteur()
                + (fiche.dite() == null
                        ? "\u00A0: dites-le, la convention en dépend. Une association ou une fondation souscrit au contrat"
                                + " d’engagement républicain\u00A0; toute personne de droit privé remet un compte rendu"
                                + " financier."
                        : ". Un agent l’a dit."));
        if (fiche.dite() == null) {
            constat.addClassName("texte-alerte");
        }
        var nature = new Select<NatureJuridique>();
        nature.setLabel("Statut juridique du porteur");
        nature.setItems(NatureJuridique.values());
        nature.setItemLabelGenerator(NatureJuridique::libelle);
        nature.setValue(fiche.dite());
        var enregistrer = new Button("Enregistrer le statut juridique", clic -> {
            if (Formulaire.surUnChamp(
                    nature, () -> natures.dire(fiche.grappeId(), fiche.version(), nature.getValue()))) {
                Messages.succes("Le statut juridique du porteur est enregistré.");
                ensuite.run();
            }
        });
        enregistrer.addThemeVariants(ButtonVariant.LUMO_SMALL);
        var barre = new Div(nature, enregistrer);
        barre.addClassName("barre-actions");
        add(constat, barre);
    }
}
