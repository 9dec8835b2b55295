package fr.treille.dossier.grappe.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.IntegerField;
import fr.treille.dossier.grappe.FinancementService;
import fr.treille.dossier.grappe.GrappeFiche;
import fr.treille.dossier.grappe.membre.Equipement;
import fr.treille.dossier.grappe.membre.MembreLigne;
import fr.treille.socle.commun.Montant;
import fr.treille.socle.commun.ui.Formulaire;
import fr.treille.socle.commun.ui.Messages;
import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The equipment that an ESSMS asks for, with its inventory and quotes. */
class EquipementDialog extends Dialog {

    /** What is typed, by the names of the refusals. */
    record Saisie(
            @Nullable BigDecimal demande,
            boolean inventaire,
            @Nullable Integer devis) {

        Equipement equipement() {
            return new Equipement(demande == null ? null : Montant.de(demande), inventaire, devis == null ? 0 : devis);
        }
    }

    private final Formulaire<Saisie> formulaire = new Formulaire<>(Saisie.class);

    EquipementDialog(GrappeFiche grappe, MembreLigne membre, FinancementService service, Runnable ensuite) {
        setHeaderTitle("Équipement de «\u00A0" + membre.nom() + "\u00A0»");
        setWidth("28rem");
        var demande = formulaire.lier(new BigDecimalField("Montant demandé"), Saisie::demande);
        demande.setSuffixComponent(new Span("€"));
        demande.setHelperText("Vide\u00A0: rien n’est demandé. Plafonné par ESSMS de petit OG.");
        demande.setWidthFull();
        var inventaire = formulaire.lier(new Checkbox("Inventaire de l’équipement joint"), Saisie::inventaire);
        var devis = formulaire.lier(new IntegerField("Nombre de devis"), Saisie::devis);
        devis.setHelperText("Deux au moins sont attendus");
        devis.setWidthFull();
        var connu = membre.equipement();
        formulaire.afficher(new Saisie(
                connu.demande() == null ? null : connu.demande().valeur(), connu.inventaire(), connu.devis()));
        var enregistrer = new Button("Enregistrer l’équipement", clic -> {
            if (formulaire.enregistrer(saisie -> service.demanderEquipement(
                    grappe.id(), grappe.version(), Map.of(membre.finess(), saisie.equipement())))) {
                close();
                Messages.succes("L’équipement demandé est enregistré et le montant recalculé.");
                ensuite.run();
            }
        });
        enregistrer.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(demande, inventaire, devis);
        getFooter().add(new Button("Annuler", clic -> close()), enregistrer);
    }
}
