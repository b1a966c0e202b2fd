// All that the app remembers. Only identities with a role get in: there are no keys to lose.
param name string
param location string
param tags object
param redundancy string
param backupDays int
param workspaceId string
@description('Of the managed identity: who may read and write.')
param principalId string

// What was erased is read when a backup is restored, so it outlives every backup that there can be: 365 days at most.
var erasureDays = 400

// Azure's own roles, by the ids that are the same in every tenant.
var tableRole = '0a9a7e1f-b9d0-4cc4-a60d-0319b160aaa3' // Storage Table Data Contributor
var queueRole = '974c5e8b-45b9-4653-ba55-5f855dd0fb88' // Storage Queue Data Contributor
var blobRole = 'ba92f5b4-2d11-453d-a403-e96b0029c9fe' // Storage Blob Data Contributor

resource account 'Microsoft.Storage/storageAccounts@2023-05-01' = {
  name: name
  location: location
  tags: tags
  kind: 'StorageV2'
  sku: { name: redundancy }
  properties: {
    accessTier: 'Hot'
    allowBlobPublicAccess: false
    allowSharedKeyAccess: false
    allowCrossTenantReplication: false
    defaultToOAuthAuthentication: true
    minimumTlsVersion: 'TLS1_2'
    supportsHttpsTrafficOnly: true
    publicNetworkAccess: 'Enabled'
  }
}

// Deleted blobs are gone at once: what is kept for a while longer would let a backup outlive its days.
resource blobs 'Microsoft.Storage/storageAccounts/blobServices@2023-05-01' = {
  parent: account
  name: 'default'
  properties: {
    deleteRetentionPolicy: { enabled: false }
    containerDeleteRetentionPolicy: { enabled: true, days: 7 }
  }
}

resource backups 'Microsoft.Storage/storageAccounts/blobServices/containers@2023-05-01' = {
  parent: blobs
  name: 'backups'
  properties: { publicAccess: 'None' }
}

resource erasures 'Microsoft.Storage/storageAccounts/blobServices/containers@2023-05-01' = {
  parent: blobs
  name: 'erasures'
  properties: { publicAccess: 'None' }
}

// The server deletes its own old backups; this holds also when it stands still.
resource lifetimes 'Microsoft.Storage/storageAccounts/managementPolicies@2023-05-01' = {
  parent: account
  name: 'default'
  properties: {
    policy: {
      rules: [
        {
          name: 'backups'
          type: 'Lifecycle'
          enabled: true
          definition: {
            filters: { blobTypes: ['blockBlob'], prefixMatch: ['${backups.name}/'] }
            actions: { baseBlob: { delete: { daysAfterModificationGreaterThan: backupDays } } }
          }
        }
        {
          name: 'erasures'
          type: 'Lifecycle'
          enabled: true
          definition: {
            filters: { blobTypes: ['blockBlob'], prefixMatch: ['${erasures.name}/'] }
            actions: { baseBlob: { delete: { daysAfterModificationGreaterThan: erasureDays } } }
          }
        }
      ]
    }
  }
}

// Who has read, changed or taken away a backup: the server does so a few times a night. It asks its tables all day long,
// and a log of that would fill what the server's own log may hold in a day: who reads tables is not logged.
resource blobLog 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  scope: blobs
  name: 'logs'
  properties: {
    workspaceId: workspaceId
    logs: [
      { category: 'StorageRead', enabled: true }
      { category: 'StorageWrite', enabled: true }
      { category: 'StorageDelete', enabled: true }
    ]
  }
}

resource mayUseTables 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  scope: account
  name: guid(account.id, principalId, tableRole)
  properties: {
    principalId: principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', tableRole)
  }
}

resource mayUseQueues 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  scope: account
  name: guid(account.id, principalId, queueRole)
  properties: {
    principalId: principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', queueRole)
  }
}

// On the account, like the others: whoever makes sure that a container is there needs more than the container's own.
resource mayUseBlobs 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  scope: account
  name: guid(account.id, principalId, blobRole)
  properties: {
    principalId: principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', blobRole)
  }
}

// Tables have no waste bin: whoever means to take the account away takes this away first. It also keeps roles that were
// given on the account itself from being taken back, so people get theirs on the resource group (infra/README.md).
resource kept 'Microsoft.Authorization/locks@2020-05-01' = {
  scope: account
  name: 'kept'
  properties: {
    level: 'CanNotDelete'
    notes: 'Här ligger allt som Partssamverkan minns.'
  }
}

output id string = account.id
output tablesUrl string = 'https://${account.name}.table.${environment().suffixes.storage}'
output queuesUrl string = 'https://${account.name}.queue.${environment().suffixes.storage}'
output blobsUrl string = 'https://${account.name}.blob.${environment().suffixes.storage}'
