package fr.treille.socle.equipe.affectation.ui;

import com.vaadin.flow.component.UI;
import fr.treille.socle.commun.Formats;
import fr.treille.socle.commun.TexteCherche;
import fr.treille.socle.equipe.AgentLigne;
import fr.treille.socle.equipe.Cote;
import fr.treille.socle.equipe.affectation.AffectationLiens;
import fr.treille.socle.equipe.affectation.couverture.Couverture;
import fr.treille.socle.equipe.affectation.couverture.CouvertureService;
import fr.treille.socle.equipe.affectation.couverture.TerritoireCouvert;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;

/** The territoires of the région: who covers each, and what is in it. */
@org.springframework.stereotype.Component
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
class ListeTerritoires
        extends ListeCouverture<TerritoireCouvert, AgentLigne, ListeTerritoires.Demande, ListeTerritoires.Totaux> {

    /** What is filtered. */
    record Demande(String texte, boolean alertes) {}

    /** What the territoires shown add up to; a grappe that is in two of them counts once. */
    record Totaux(long territoires, long sansPrincipal, long essms, long grappes) {

        static Totaux de(Couverture couverture, List<TerritoireCouvert> lignes) {
            var codes = lignes.stream().map(ligne -> ligne.territoire().code()).collect(Collectors.toSet());
            return new Totaux(
                    lignes.size(),
                    lignes.stream().filter(TerritoireCouvert::sansPrincipal).count(),
                    couverture.essms(codes),
                    couverture.grappes(codes));
        }
    }

    /** As last read: what its rows add up to is not the sum of theirs. */
    private volatile @Nullable Couverture couverture;

    ListeTerritoires(CouvertureService service, Dialogues dialogues) {
        super(
                dialogues,
                "territoires",
                "territoires",
                new Reserve<>("Personnes", "Glissez une personne sur un territoire.", Choix::personne),
                "code");
        var texte = filtres().texte("Territoire, personne, contact");
        var alertes = filtres().coche("alertes", AffichageEquipe.SANS_PRINCIPAL);
        filtrer(() -> new Demande(texte.getValue(), alertes.getValue()));
        lireTout(
                demande -> {
                    couverture = service.couverture();
                    return couverture.territoires().stream()
                            .filter(ligne -> garde(ligne, demande))
                            .toList();
                },
                lignes -> Totaux.de(Objects.requireNonNull(couverture), lignes));
        colonnesDesTerritoires();
        pied(totaux -> Formats.compte(totaux.territoires(), "territoire") + " · "
                + Formats.nombre(totaux.sansPrincipal()) + " sans animateur principal · "
                + Formats.nombre(totaux.essms()) + " ESSMS · " + Formats.compte(totaux.grappes(), "grappe"));
        reduireA("nom", "animateurs", "nombreGrappes");
        siVide("Aucun territoire ne répond à ces filtres. Retirez-en un pour revoir les autres.");
        composer(Presentations.onglets(false), "Montrer les personnes, à glisser sur un territoire");
        grille().addClassName("grappe-liste");
    }

    private void colonnesDesTerritoires() {
        var colonnes = colonnes();
        var ecran = UI.getCurrent().getPage().getExtendedClientDetails();
        colonnes.code("code", "Code", ligne -> ligne.territoire().code()).largeur(4.6);
        colonnes.texte("nom", "Territoire", ligne -> ligne.territoire().nom()).largeur(10);
        colonnes.texte("contact", "Contact du GRADeS", ListeTerritoires::contact)
                .largeur(18)
                .cacheeSi(ecran == null || ecran.getWindowInnerWidth() < 1800);
        colonnes.texte("contactArs", "Contact de l’ARS", ListeTerritoires::contactArs)
                .largeur(17)
                .cachee();
        colonnes.texte("ars", "Mission ARS (DT)", ligne -> AffichageEquipe.personnes(ligne.de(Cote.ARS)))
                .largeur(9.6);
        colonnes.texte(
                        "animateurs",
                        "Animation territoriale",
                        ligne -> AffichageEquipe.personnes(ligne.de(Cote.GRADES)))
                .rendue(ligne -> AffichageEquipe.animateurs(ligne, ligne.de(Cote.GRADES)))
                .ordre(Comparator.comparing(TerritoireCouvert::sansPrincipal)
                        .reversed()
                        .thenComparing(ligne -> AffichageEquipe.personnes(ligne.de(Cote.GRADES)), Choix.ALPHABET))
                .largeur(16.5)
                .souple(2);
        colonnes.booleen("sansPrincipal", AffichageEquipe.SANS_PRINCIPAL, TerritoireCouvert::sansPrincipal)
                .horsEcran();
        colonnes.entier("essms", "ESSMS", TerritoireCouvert::essms);
        colonnes.entier("nombreGrappes", "Grappes", TerritoireCouvert::nombreGrappes)
                .largeur(5.6);
        colonnes.texte(
                        "statuts",
                        "Grappes par statut",
                        ligne -> AffichageEquipe.grappesEnToutesLettres(ligne.grappes()))
                .ecrite(ligne -> AffichageEquipe.grappes(ligne.grappes()))
                .bulle(ligne -> AffichageEquipe.grappesEnToutesLettres(ligne.grappes()))
                .largeur(14)
                .souple(2)
                .sansTri();
    }

    private static String contact(TerritoireCouvert ligne) {
        var contacts = ligne.territoire().contacts();
        return Choix.joindre(contacts.gradesCourriel(), contacts.gradesTelephone());
    }

    private static String contactArs(TerritoireCouvert ligne) {
        var contacts = ligne.territoire().contacts();
        return Choix.joindre(contacts.arsCourriel(), contacts.arsTelephone());
    }

    @Override
    String lien(TerritoireCouvert ligne) {
        return AffectationLiens.territoire(ligne.territoire().code());
    }

    @Override
    List<AgentLigne> glissables() {
        return dialogues.affectables();
    }

    @Override
    void affecter(TerritoireCouvert cible, List<AgentLigne> enMain) {
        dialogues.affecter(enMain, List.of(cible.territoire().code()), this::apresActe);
    }

    @Override
    public void reduire(boolean reduite) {
        super.reduire(reduite);
        grille().getColumnByKey("animateurs").setWidth(reduite ? "12rem" : "16.5rem");
    }

    private static boolean garde(TerritoireCouvert ligne, Demande demande) {
        var contenu = String.join(
                " ",
                ligne.territoire().libelle(),
                contact(ligne),
                contactArs(ligne),
                AffichageEquipe.personnes(ligne.couverture()));
        return (!demande.alertes() || ligne.sansPrincipal()) && TexteCherche.contient(contenu, demande.texte());
    }
}
