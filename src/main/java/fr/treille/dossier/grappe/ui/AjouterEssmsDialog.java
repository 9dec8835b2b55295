package fr.treille.dossier.grappe.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import fr.treille.dossier.grappe.GrappeFiche;
import fr.treille.dossier.grappe.MembreService;
import fr.treille.dossier.grappe.membre.MembreLigne;
import fr.treille.referentiel.etablissement.EtablissementLigne;
import fr.treille.referentiel.etablissement.EtablissementService;
import fr.treille.referentiel.etablissement.OrganismeService;
import fr.treille.socle.commun.Formats;
import fr.treille.socle.commun.ui.Messages;
import fr.treille.socle.territoire.TerritoireLigne;
import java.util.List;
import java.util.stream.Collectors;

/** Picks ESSMS in the registry, several at once, by OG or by territoire; starts with those of the porteur. */
class AjouterEssmsDialog extends Dialog {

    private final GrappeFiche grappe;
    private final MembreService membres;
    private final Runnable ensuite;
    private final RegistreAChoisir registre;
    private final Span compte = new Span();
    private final Button ajouter = new Button("", clic -> ajouter());

    AjouterEssmsDialog(
            GrappeFiche grappe,
            List<MembreLigne> dejaLa,
            EtablissementService etablissements,
            OrganismeService organismes,
            List<TerritoireLigne> tousTerritoires,
            MembreService membres,
            Runnable ensuite) {
        this.grappe = grappe;
        this.membres = membres;
        this.ensuite = ensuite;
        setHeaderTitle("Ajouter des ESSMS à «\u00A0" + grappe.nom() + "\u00A0»");
        addClassName("grappe-ajout");
        setWidth("min(76rem, 94vw)");
        setHeight("86vh");
        registre = new RegistreAChoisir(
                grappe.id(),
                membres,
                etablissements,
                dejaLa.stream().map(MembreLigne::finess).collect(Collectors.toSet()),
                new ChoixPorteur(organismes),
                tousTerritoires,
                this::compter);
        registre.partirDe(grappe.porteurFiness());
        var contenu = new Div(new CollerFiness(registre::coller), registre);
        contenu.addClassName("grappe-ajout-contenu");
        add(contenu);
        ajouter.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        compte.getElement().setAttribute("role", "status");
        compte.addClassName("grappe-compte");
        getFooter().add(compte, registre.tous(), new Button("Annuler", clic -> close()), ajouter);
        compter();
    }

    private void compter() {
        var nombre = registre.choisis().getValue().size();
        var deuxFois = nombre == 0 ? 0 : registre.deuxFois();
        compte.setText(
                nombre == 0
                        ? "Aucun ESSMS choisi"
                        : Formats.compte(nombre, "ESSMS choisi", "ESSMS choisis")
                                + registre.dontHors()
                                + (deuxFois == 0
                                        ? ""
                                        : ", dont " + Formats.nombre(deuxFois)
                                                + " déjà dans une autre grappe\u00A0: vérifiez que rien n’est financé deux"
                                                + " fois"));
        compte.setClassName("texte-alerte", deuxFois > 0);
        ajouter.setText(nombre == 0 ? "Ajouter" : "Ajouter " + nombre + " ESSMS");
        ajouter.setEnabled(nombre > 0);
    }

    private void ajouter() {
        var finess = registre.choisis().getValue().stream()
                .map(EtablissementLigne::finess)
                .toList();
        if (!Messages.essayer(() -> membres.ajouter(grappe.id(), grappe.version(), finess))) {
            return;
        }
        close();
        Messages.succes(finess.size() + (finess.size() > 1 ? " ESSMS ajoutés" : " ESSMS ajouté") + " à la grappe.");
        ensuite.run();
    }
}
