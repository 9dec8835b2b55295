package fr.treille.dossier.grappe.ui;

import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextField;
import fr.treille.dossier.grappe.GrappeService;
import fr.treille.dossier.grappe.projet.ChampGrappe;
import fr.treille.dossier.grappe.projet.Demandes;
import fr.treille.dossier.grappe.projet.Faits;
import fr.treille.dossier.grappe.projet.RegimeTva;
import fr.treille.referentiel.financement.Bareme;
import fr.treille.socle.commun.Bornes;
import fr.treille.socle.commun.Montant;
import fr.treille.socle.commun.ui.Champs;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The fields of what the porteur asks for beside the forfaits, and of the facts that rules and pieces depend on. */
class SectionDemandes extends Div {

    private final BigDecimalField total = Champs.euros("Subvention demandée");
    private final Select<RegimeTva> tva = new Select<>();
    private final BigDecimalField equipement = Champs.euros("Équipement demandé");
    private final BigDecimalField amoa = Champs.euros("AMOA demandée");
    private final TextField objet = new TextField("Objet de l’AMOA");
    private final Checkbox marche = new Checkbox("Forfait de passation du marché demandé");
    private final Checkbox entite = new Checkbox("Un ESSMS est rattaché à une entité nationale");
    private final Checkbox ght = new Checkbox("La solution est le dossier patient (DPI) référencé d’un GHT");
    private final Checkbox nationale = new Checkbox("Instruction nationale demandée par l’ARS pivot");
    private final ChampRejointe rejointe;

    SectionDemandes(GrappeService grappes) {
        rejointe = new ChampRejointe(grappes);
        addClassName("grappe-section");
        SectionContact.setRole(this, "Demandes et particularités");
        total.setHelperText("D’après le plan de financement");
        tva.setLabel("Régime de TVA du porteur");
        tva.setEmptySelectionAllowed(true);
        tva.setEmptySelectionCaption("À préciser");
        tva.setItems(RegimeTva.values());
        tva.setItemLabelGenerator(regime -> regime == null ? "À préciser" : regime.explication());
        objet.setHelperText("Ce qu’elle paie");
        objet.setMaxLength(Bornes.MOTIF);
        List.<HasStyle>of(tva, objet, marche, entite, ght, nationale, rejointe)
                .forEach(champ -> champ.addClassName("large"));
        var champs = new Div(total, equipement, tva, amoa, objet, marche, entite, ght, nationale, rejointe);
        champs.addClassName("grappe-champs");
        add(new H2("Demandes et particularités"), champs);
    }

    /** Says the caps of a scale, nothing of what it does not pay. */
    void plafonner(@Nullable Bareme bareme) {
        var parEssms = bareme == null ? null : bareme.plafondEquipement();
        var parProjet = bareme == null ? null : bareme.plafondAmoa();
        var forfait = bareme == null ? null : bareme.forfaitMarche();
        equipement.setHelperText(parEssms == null ? "" : "Petits OG, sur devis, au plus " + parEssms + " par ESSMS");
        amoa.setHelperText(parProjet == null ? "" : "Petits OG, sur devis, au plus " + parProjet + " par projet");
        marche.setHelperText(forfait == null ? "" : "Petits OG en acquisition\u00A0: " + forfait + " par projet");
    }

    List<Liaison> liaisons() {
        return List.of(
                new Liaison(
                        ChampGrappe.MONTANT_DEMANDE,
                        total,
                        s -> poser(total, s.projet().demandes().total())),
                new Liaison(
                        ChampGrappe.TVA,
                        tva,
                        s -> tva.setValue(s.projet().demandes().tva())),
                new Liaison(
                        ChampGrappe.EQUIPEMENT,
                        equipement,
                        s -> poser(equipement, s.projet().demandes().equipement())),
                new Liaison(
                        ChampGrappe.AMOA,
                        amoa,
                        s -> poser(amoa, s.projet().demandes().amoa())),
                new Liaison(
                        ChampGrappe.AMOA_OBJET,
                        objet,
                        s -> objet.setValue(s.projet().demandes().amoaObjet())),
                new Liaison(
                        ChampGrappe.MARCHE,
                        marche,
                        s -> marche.setValue(s.projet().demandes().marche())),
                new Liaison(
                        ChampGrappe.ENTITE_NATIONALE,
                        entite,
                        s -> entite.setValue(s.projet().faits().entiteNationale())),
                new Liaison(
                        ChampGrappe.DPI_GHT,
                        ght,
                        s -> ght.setValue(s.projet().faits().dpiGht())),
                new Liaison(
                        ChampGrappe.INSTRUCTION_NATIONALE,
                        nationale,
                        s -> nationale.setValue(s.projet().faits().instructionNationale())),
                new Liaison(
                        ChampGrappe.REJOINTE,
                        rejointe,
                        s -> rejointe.afficher(s.projet().faits().rejointeId())));
    }

    private static void poser(BigDecimalField champ, @Nullable Montant montant) {
        champ.setValue(montant == null ? null : montant.valeur());
    }

    private static @Nullable Montant lire(BigDecimalField champ) {
        return champ.getValue() == null ? null : Montant.de(champ.getValue());
    }

    Demandes demandes() {
        return new Demandes(
                lire(equipement), lire(amoa), objet.getValue(), marche.getValue(), lire(total), tva.getValue());
    }

    Faits faits() {
        return new Faits(entite.getValue(), ght.getValue(), nationale.getValue(), rejointe.id());
    }
}
