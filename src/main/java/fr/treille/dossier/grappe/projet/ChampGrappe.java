package fr.treille.dossier.grappe.projet;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Every field of the form of a grappe, with its label: what a concurrent modification is told by. */
public enum ChampGrappe {
    NOM("Nom de la grappe", saisie -> saisie.projet().nom()),
    APPEL("Appel à projets", saisie -> saisie.projet().appelId()),
    FENETRE("Fenêtre de dépôt", saisie -> saisie.projet().fenetreId()),
    TYPE("Type de projet", saisie -> saisie.projet().type().libelle()),
    PORTEUR("Porteur", saisie -> saisie.projet().porteurFiness()),
    FORME_JURIDIQUE(
            "Forme du regroupement", saisie -> saisie.projet().formeJuridique().libelle()),
    SOLUTION_LISTE("Solution de la liste", saisie -> saisie.projet().solution().segurId()),
    SOLUTION("Solution DUI", saisie -> saisie.projet().solution().nom()),
    EDITEUR("Éditeur", saisie -> saisie.projet().solution().editeur()),
    REFERENCEE("Référencée Ségur", saisie -> saisie.projet().solution().referencement()),
    MONTANT_DEMANDE("Subvention demandée", saisie -> saisie.projet().demandes().total()),
    TVA("Régime de TVA du porteur", saisie -> saisie.projet().demandes().tva()),
    EQUIPEMENT("Équipement demandé", saisie -> saisie.projet().demandes().equipement()),
    AMOA("AMOA demandée", saisie -> saisie.projet().demandes().amoa()),
    AMOA_OBJET("Objet de l’AMOA", saisie -> saisie.projet().demandes().amoaObjet()),
    MARCHE(
            "Forfait de passation du marché",
            saisie -> ouiNon(saisie.projet().demandes().marche())),
    ENTITE_NATIONALE(
            "Rattachement à une entité nationale",
            saisie -> ouiNon(saisie.projet().faits().entiteNationale())),
    DPI_GHT("Dossier patient d’un GHT", saisie -> ouiNon(saisie.projet().faits().dpiGht())),
    INSTRUCTION_NATIONALE(
            "Instruction nationale", saisie -> ouiNon(saisie.projet().faits().instructionNationale())),
    REJOINTE("Grappe rejointe", saisie -> saisie.projet().faits().rejointeId()),
    RESPONSABLE("Responsable ARS", GrappeSaisie::responsableId),
    RESPONSABLE_GRADES("Responsable GRADeS", GrappeSaisie::responsableGradesId),
    CONTACT_CIVILITE(
            "Civilité du contact opérationnel",
            saisie -> saisie.contactOperationnel().civilite()),
    CONTACT_NOM(
            "Nom du contact opérationnel",
            saisie -> saisie.contactOperationnel().nom()),
    CONTACT_PRENOM(
            "Prénom du contact opérationnel",
            saisie -> saisie.contactOperationnel().prenom()),
    CONTACT_FONCTION(
            "Fonction du contact opérationnel",
            saisie -> saisie.contactOperationnel().fonction()),
    CONTACT_COURRIEL(
            "Courriel du contact opérationnel",
            saisie -> saisie.contactOperationnel().courriel()),
    CONTACT_TELEPHONE(
            "Téléphone du contact opérationnel",
            saisie -> saisie.contactOperationnel().telephone()),
    REPRESENTANT_CIVILITE(
            "Civilité du représentant légal",
            saisie -> saisie.representantLegal().civilite()),
    REPRESENTANT_NOM(
            "Nom du représentant légal", saisie -> saisie.representantLegal().nom()),
    REPRESENTANT_PRENOM(
            "Prénom du représentant légal", saisie -> saisie.representantLegal().prenom()),
    REPRESENTANT_FONCTION(
            "Fonction du représentant légal",
            saisie -> saisie.representantLegal().fonction()),
    REPRESENTANT_COURRIEL(
            "Courriel du représentant légal",
            saisie -> saisie.representantLegal().courriel()),
    REPRESENTANT_TELEPHONE(
            "Téléphone du représentant légal",
            saisie -> saisie.representantLegal().telephone());

    private final String libelle;
    private final Function<GrappeSaisie, @Nullable Object> valeur;

    ChampGrappe(String libelle, Function<GrappeSaisie, @Nullable Object> valeur) {
        this.libelle = libelle;
        this.valeur = valeur;
    }

    private static String ouiNon(boolean vrai) {
        return vrai ? "oui" : "non";
    }

    /** The label of the field. */
    public String libelle() {
        return libelle;
    }

    /** Its value as typed: the identifier for a choice. */
    public @Nullable Object valeur(GrappeSaisie saisie) {
        return valeur.apply(saisie);
    }
}
