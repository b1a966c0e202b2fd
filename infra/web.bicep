// The server: one bundle on a Linux plan, deployed and reached over HTTPS alone.
param name string
param location string
param tags object
param plan string
param instances int
param mostInstances int
param nodeVersion string
param identityId string
param workspaceId string

// Basic plans have a fixed number of instances; Standard and Premium can follow the load.
var mayScale = startsWith(plan, 'S') || startsWith(plan, 'P')

resource farm 'Microsoft.Web/serverfarms@2023-12-01' = {
  name: name
  location: location
  tags: tags
  kind: 'linux'
  sku: { name: plan, capacity: instances }
  properties: { reserved: true }
}

resource site 'Microsoft.Web/sites@2023-12-01' = {
  name: name
  location: location
  tags: tags
  kind: 'app,linux'
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: { '${identityId}': {} }
  }
  properties: {
    serverFarmId: farm.id
    httpsOnly: true
    clientAffinityEnabled: false
    publicNetworkAccess: 'Enabled'
    siteConfig: {
      linuxFxVersion: 'NODE|${nodeVersion}-lts'
      // As the files lie in what teamsapp.yml deploys. Without exec a shell would get the signal to stop, and keep it.
      appCommandLine: 'exec node server/server.mjs'
      alwaysOn: true
      http20Enabled: true
      ftpsState: 'Disabled'
      minTlsVersion: '1.2'
      scmMinTlsVersion: '1.2'
      remoteDebuggingEnabled: false
      webSocketsEnabled: false
      healthCheckPath: '/healthz'
    }
  }
}

// Whoever deploys signs in to Entra: there is no publishing profile to pass around.
resource noPublishing 'Microsoft.Web/sites/basicPublishingCredentialsPolicies@2023-12-01' = {
  parent: site
  name: 'scm'
  properties: { allow: false }
}

resource noFtp 'Microsoft.Web/sites/basicPublishingCredentialsPolicies@2023-12-01' = {
  parent: site
  name: 'ftp'
  properties: { allow: false }
}

// What the server says of itself. Not the addresses that are asked for: a signed link is as good as a key.
resource logs 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  scope: site
  name: 'logs'
  properties: {
    workspaceId: workspaceId
    logs: [
      { category: 'AppServiceConsoleLogs', enabled: true }
      { category: 'AppServicePlatformLogs', enabled: true }
    ]
  }
}

resource scaling 'Microsoft.Insights/autoscalesettings@2022-10-01' = if (mayScale) {
  name: name
  location: location
  tags: tags
  properties: {
    enabled: true
    targetResourceUri: farm.id
    profiles: [
      {
        name: 'load'
        capacity: { minimum: string(instances), maximum: string(mostInstances), default: string(instances) }
        rules: [
          {
            metricTrigger: {
              metricName: 'CpuPercentage'
              metricResourceUri: farm.id
              timeGrain: 'PT1M'
              timeWindow: 'PT10M'
              statistic: 'Average'
              timeAggregation: 'Average'
              operator: 'GreaterThan'
              threshold: 70
            }
            scaleAction: { direction: 'Increase', type: 'ChangeCount', value: '1', cooldown: 'PT10M' }
          }
          {
            metricTrigger: {
              metricName: 'CpuPercentage'
              metricResourceUri: farm.id
              timeGrain: 'PT1M'
              timeWindow: 'PT30M'
              statistic: 'Average'
              timeAggregation: 'Average'
              operator: 'LessThan'
              threshold: 25
            }
            scaleAction: { direction: 'Decrease', type: 'ChangeCount', value: '1', cooldown: 'PT30M' }
          }
        ]
      }
    ]
  }
}

output id string = site.id
output host string = site.properties.defaultHostName
