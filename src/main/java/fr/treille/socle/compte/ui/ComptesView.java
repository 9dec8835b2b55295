package fr.treille.socle.compte.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import fr.treille.socle.commun.Formats;
import fr.treille.socle.commun.port.RegionDuMenu;
import fr.treille.socle.commun.ui.Badge;
import fr.treille.socle.commun.ui.EntreeMenu;
import fr.treille.socle.commun.ui.Liste;
import fr.treille.socle.commun.ui.Messages;
import fr.treille.socle.commun.ui.RubriqueMenu;
import fr.treille.socle.compte.CompteFiltre;
import fr.treille.socle.compte.CompteLigne;
import fr.treille.socle.compte.CompteService;
import fr.treille.socle.compte.EtatCompte;
import fr.treille.socle.equipe.AgentConnecte;
import fr.treille.socle.equipe.Droits;
import fr.treille.socle.equipe.Role;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;

/** The accounts of the région: who has one, in what state, and what may be done about it. */
@Route("comptes")
@PageTitle("Comptes")
@Menu(title = "Comptes", order = 3, icon = "vaadin:key-o")
@EntreeMenu(RubriqueMenu.REGLAGES)
@RolesAllowed(Droits.GERER_COMPTES)
class ComptesView extends Liste<CompteLigne, CompteFiltre, Long> {

    private final CompteService comptes;

    ComptesView(CompteService comptes, RegionDuMenu regions) {
        super("comptes", "comptes", "nom");
        this.comptes = comptes;
        var texte = filtres().texte("Nom, adresse");
        var role = filtres().choix("role", "Rôle", "Rôle\u00A0: tous", Role.values(), Role::libelle);
        var etat = filtres().choix("etat", "État", "État\u00A0: tous", EtatCompte.values(), EtatCompte::libelle);
        filtrer(() -> new CompteFiltre(texte.getValue(), role.getValue(), etat.getValue()));
        lire(comptes::rechercher, comptes::compter, Long::longValue);
        colonnes().texte("nom", "Nom", CompteLigne::nom).largeur(14).souple(1);
        colonnes()
                .texte("courriel", "Adresse", CompteLigne::courriel)
                .largeur(17)
                .souple(1);
        colonnes()
                .choix("role", "Rôle", CompteLigne::role, Role::libelle)
                .largeur(16)
                .souple(1);
        colonnes()
                .choix("etat", "État", CompteLigne::etat, EtatCompte::libelle)
                .rendue(ligne -> badge(ligne.etat()))
                .largeur(8);
        colonnes()
                .instant("derniereConnexion", "Dernière connexion", CompteLigne::derniereConnexion)
                .ecrite(ligne ->
                        ligne.derniereConnexion() == null ? "Jamais" : Formats.dateHeure(ligne.derniereConnexion()));
        colonnes().geste("gestes", "Actions", this::gestes).largeur(5);
        pied(total -> Formats.nombre(total) + (total > 1 ? " comptes" : " compte"));
        siVide("Aucun compte ne répond à ces filtres.");
        var inviter = new Button(
                "Inviter une personne",
                new Icon("vaadin", "plus"),
                clic -> new InviterDialog(comptes, regions.choix(), this::actualiser).open());
        inviter.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        agir(inviter);
    }

    private static Badge badge(EtatCompte etat) {
        return new Badge(
                etat.libelle(),
                switch (etat) {
                    case INVITE -> Badge.Ton.EN_COURS;
                    case ACTIF -> Badge.Ton.REUSSI;
                    case VERROUILLE -> Badge.Ton.ALERTE;
                    case DESACTIVE -> Badge.Ton.NEUTRE;
                });
    }

    /** Buttons of what the reader may do to an account; none on their own, nor on those above them. */
    private Component gestes(CompteLigne ligne) {
        var barre = new MenuBar();
        barre.addClassName("gestes-ligne");
        if (!ligne.gerable()) {
            return barre;
        }
        barre.addThemeVariants(MenuBarVariant.LUMO_TERTIARY, MenuBarVariant.LUMO_ICON);
        var menu = barre.addItem(new Icon("vaadin", "ellipsis-dots-v"));
        menu.setAriaLabel("Actions sur le compte de " + ligne.nom());
        var choix = menu.getSubMenu();
        switch (ligne.etat()) {
            case INVITE ->
                choix.addItem(
                        "Renvoyer l’invitation",
                        clic -> faire(
                                () -> comptes.inviterDeNouveau(ligne.id()),
                                "Une nouvelle invitation est envoyée à " + ligne.courriel()
                                        + ". La précédente ne sert plus."));
            case VERROUILLE ->
                choix.addItem(
                        "Déverrouiller",
                        clic -> faire(() -> comptes.deverrouiller(ligne.id()), ligne.nom() + " peut se connecter."));
            default -> {}
        }
        if (ligne.etat() == EtatCompte.DESACTIVE) {
            choix.addItem(
                    "Réactiver",
                    clic -> faire(
                            () -> comptes.reactiver(ligne.id(), ligne.version()),
                            "Le compte de " + ligne.nom() + " est réactivé."));
            return barre;
        }
        var roles = choix.addItem("Changer le rôle").getSubMenu();
        AgentConnecte.courant().role().donne().stream()
                .filter(autre -> autre != ligne.role())
                .sorted()
                .forEach(autre -> roles.addItem(autre.libelle(), clic -> changerRole(ligne, autre)));
        if (ligne.secondFacteur()) {
            choix.addItem("Retirer le second facteur", clic -> retirerSecondFacteur(ligne));
        }
        choix.addItem("Désactiver", clic -> desactiver(ligne));
        return barre;
    }

    private void changerRole(CompteLigne ligne, Role nouveau) {
        Messages.confirmer(
                "Donner à " + ligne.nom() + " le rôle «\u00A0" + nouveau.libelle() + "\u00A0»\u00A0?",
                List.of(
                        "Ses sessions ouvertes sont fermées\u00A0: il faut se reconnecter pour avoir les nouveaux droits."),
                "Changer le rôle",
                () -> faire(
                        () -> comptes.changerRole(ligne.id(), ligne.version(), nouveau),
                        ligne.nom() + " a le rôle «\u00A0" + nouveau.libelle() + "\u00A0»."));
    }

    private void retirerSecondFacteur(CompteLigne ligne) {
        Messages.confirmer(
                "Retirer le second facteur de " + ligne.nom() + "\u00A0?",
                List.of(
                        "À faire quand la personne a perdu son téléphone et ses codes de secours, après vous être assuré que c’est bien elle.",
                        "Ses sessions sont fermées, et un courriel la prévient."),
                "Retirer le second facteur",
                () -> faire(
                        () -> comptes.retirerSecondFacteur(ligne.id()), ligne.nom() + " n’a plus de second facteur."));
    }

    private void desactiver(CompteLigne ligne) {
        Messages.confirmer(
                "Désactiver le compte de " + ligne.nom() + "\u00A0?",
                List.of(
                        "Ses sessions sont fermées aussitôt, et la connexion est refusée tant que le compte n’est pas réactivé."),
                "Désactiver le compte",
                () -> faire(
                        () -> comptes.desactiver(ligne.id(), ligne.version()),
                        "Le compte de " + ligne.nom() + " est désactivé."));
    }

    private void faire(Runnable acte, String succes) {
        Messages.essayer(() -> {
            acte.run();
            Messages.succes(succes);
        });
        actualiser();
    }
}
